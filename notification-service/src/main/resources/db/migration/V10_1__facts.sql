-- What this service remembers of other services' facts. Rows carry the generation of the rebuild that wrote
-- them; the views show the one that is read, so that nothing else needs to know of generations. There are no
-- foreign keys: aggregates arrive in any order, and an unknown reference is nothing to fail on.
create table fact_network (
    generation              int    not null,
    id                      uuid   not null,
    version                 bigint not null,
    slug                    text   not null,
    name                    text   not null,
    steward_name            text   not null,
    steward_organisation_id uuid   not null,
    mail_domain             text   not null,
    list_id                 text   not null,
    primary key (generation, id)
);

create table fact_organisation (
    generation int    not null,
    id         uuid   not null,
    version    bigint not null,
    name       text   not null,
    primary key (generation, id)
);

create table fact_theme (
    generation int    not null,
    id         uuid   not null,
    version    bigint not null,
    network_id uuid   not null,
    broader_id uuid,
    label_nl   text   not null,
    label_en   text,
    retired    boolean not null,
    primary key (generation, id)
);

create table fact_item (
    generation      int    not null,
    id              uuid   not null,
    version         bigint not null,
    network_id      uuid   not null,
    organisation_id uuid   not null,
    author_id       uuid   not null,
    kind            text   not null,
    title           text   not null,
    themes          uuid[] not null,
    audience        text   not null,
    language        text   not null,
    published_at    timestamptz not null,
    withdrawn       boolean not null,
    primary key (generation, id)
);

create view network as
    select * from fact_network where generation = (select current_generation from projection_state);
create view organisation as
    select * from fact_organisation where generation = (select current_generation from projection_state);
create view theme as
    select * from fact_theme where generation = (select current_generation from projection_state);
create view item as
    select * from fact_item where generation = (select current_generation from projection_state);

-- Names and addresses, from the compacted topic; not in generations, because that topic is its own snapshot.
-- Of who was erased only the id stays, so that an older introduction can't bring the person back.
create table person (
    id       uuid    primary key,
    version  bigint  not null,
    name     text,
    email    text,
    language text,
    erased   boolean not null default false,
    check (erased = (name is null and email is null and language is null))
);
