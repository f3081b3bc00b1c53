-- All projections of a service change generation together: one row says which is read and which is being
-- made, so that a reader never sees half of a rebuild. What is owed says which owner's partitions have
-- still to say that they told everything.
create table projection_state (
    singleton           boolean primary key default true check (singleton),
    current_generation  int not null default 1,
    building_generation int,
    restatement_id      uuid,
    started_at          timestamptz,
    switched_at         timestamptz
);

insert into projection_state default values;

create table projection_owed (
    restatement_id uuid not null,
    owner          text not null,
    partition      int  not null,
    primary key (restatement_id, owner, partition)
);
