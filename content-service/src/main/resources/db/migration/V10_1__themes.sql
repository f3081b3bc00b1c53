-- Themes: SKOS concepts, each in the scheme of one network.
-- The foreign key of broader_id is checked at commit, so that an import may name a theme before it is there.
-- Labels are unique among what is offered; a retired theme keeps its label and does not stand in the way.
create table theme (
    id uuid primary key,
    network_id uuid not null,
    broader_id uuid references theme deferrable initially deferred,
    label_nl text not null,
    label_en text,
    alt_labels_nl text[] not null default '{}',
    alt_labels_en text[] not null default '{}',
    definition text,
    retired boolean not null default false,
    source text,
    external_id text,
    version bigint not null,
    constraint theme_origin_is_whole check ((source is null) = (external_id is null)),
    constraint theme_is_not_its_own_broader check (broader_id <> id)
);
create unique index theme_label on theme (network_id, lower(label_nl)) where not retired;
create unique index theme_origin on theme (network_id, source, external_id) where source is not null;
create index theme_broader on theme (broader_id);
