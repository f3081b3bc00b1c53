-- In which colours networks and the programmes that steward them show, as #rrggbb; null is the usual one.
alter table fact_network add column colour text;

create table fact_programme (
    generation      int    not null,
    id              uuid   not null,
    version         bigint not null,
    organisation_id uuid   not null,
    colour          text,
    primary key (generation, id)
);

create or replace view network as
    select n.*, (select p.colour from fact_programme p
                 where p.generation = n.generation and p.organisation_id = n.steward_organisation_id) as steward_colour
    from fact_network n where n.generation = (select current_generation from projection_state);
