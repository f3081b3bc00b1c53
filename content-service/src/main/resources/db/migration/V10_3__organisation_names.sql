-- The names of organisations, for showing and filtering; network-service's facts, in generations.
create table organisation_name (
    generation int not null,
    id uuid not null,
    name text not null,
    kind text not null,
    region text,
    version bigint not null,
    primary key (generation, id)
);
