-- Answers to questions: knowledge items of that kind. Who may read the question may read its answers. Each change
-- is told, so the version is both the number of the last event and the If-Match of an edit.
create table answer (
    id uuid primary key,
    network_id uuid not null,
    item_id uuid not null references knowledge_item,
    organisation_id uuid not null,
    author_id uuid not null,
    text text not null,
    given_at timestamptz not null,
    changed_at timestamptz not null,
    withdrawn_at timestamptz,
    source text,
    external_id text,
    external_organisation text,
    external_author text,
    version bigint not null,
    constraint answer_origin_is_whole check ((source is null) = (external_id is null))
);
create unique index answer_origin on answer (network_id, source, external_id) where source is not null;
create index answer_of_item on answer (item_id, given_at, id) where withdrawn_at is null;
create index answer_of_network on answer (network_id);
