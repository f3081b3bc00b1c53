-- Knowledge items. The Markdown is the source and is kept as it was typed; plain_text is made from it when it is
-- saved, for summaries and for searching without Elasticsearch. revision counts every change, also those of a draft
-- that are nobody's business: it is the If-Match of an edit and the version of the document in the index.
-- version counts the events that were told, so that the stream has no holes.
create table knowledge_item (
    id uuid primary key,
    network_id uuid not null,
    organisation_id uuid not null,
    author_id uuid not null,
    kind text not null check (kind in ('article', 'tip', 'example', 'guide', 'presentation', 'question', 'report')),
    title text not null,
    text text not null,
    plain_text text not null,
    audience text not null check (audience in ('public', 'network', 'organisation')),
    language text not null check (language in ('nl', 'en')),
    status text not null check (status in ('draft', 'published', 'withdrawn')),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    published_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_because text,
    source text,
    external_id text,
    revision bigint not null,
    version bigint not null,
    words tsvector not null generated always as (
        case when language = 'en'
            then setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', plain_text), 'B')
            else setweight(to_tsvector('dutch', title), 'A') || setweight(to_tsvector('dutch', plain_text), 'B')
        end) stored,
    constraint item_origin_is_whole check ((source is null) = (external_id is null)),
    constraint item_was_published check (status = 'draft' or published_at is not null),
    constraint item_was_withdrawn check ((status = 'withdrawn') = (withdrawn_at is not null))
);
create unique index knowledge_item_origin on knowledge_item (network_id, source, external_id) where source is not null;
create index knowledge_item_newest on knowledge_item (network_id, published_at desc, id);
create index knowledge_item_organisation on knowledge_item (organisation_id);
create index knowledge_item_words on knowledge_item using gin (words);

create table knowledge_item_theme (
    item_id uuid not null references knowledge_item on delete cascade,
    theme_id uuid not null references theme,
    position int not null,
    primary key (item_id, theme_id)
);
create index knowledge_item_theme_theme on knowledge_item_theme (theme_id);
