-- The gate of each network: every write takes the row FOR SHARE and looks at epoch and freeze in its own
-- transaction, freezing takes it FOR UPDATE and so waits for the writes that are under way. It isn't part
-- of a generation: a rebuild never opens or moves a gate.
create table access_network (
    network_id             uuid primary key,
    slug                   text   not null,
    name                   text   not null,
    steward_programme_id   uuid,                  -- null between the old steward's end and the new one's start
    steward_organisation_id uuid,
    steward_name           text,
    former_stewards        uuid[] not null default '{}',
    epoch                  bigint not null,
    handover_id            uuid,                  -- the handover that froze it, kept until it thaws
    frozen_since           timestamptz,
    frozen_reason          text,
    frozen_expected_end    timestamptz,
    version                bigint not null default 0
);

-- Who may look around because a handover was offered to them.
create table access_lookaround (
    handover_id     uuid primary key,
    network_id      uuid    not null,
    organisation_id uuid    not null,
    open            boolean not null,
    version         bigint  not null
);
create index access_lookaround_by_network on access_lookaround (network_id) where open;

-- Projections of network-service's facts, in generations.
create table access_representation (
    generation      int     not null,
    id              uuid    not null,
    person_id       uuid    not null,
    organisation_id uuid    not null,
    role            text    not null,
    active          boolean not null,
    version         bigint  not null,
    primary key (generation, id)
);
create index access_representation_by_person on access_representation (person_id, organisation_id) where active;
create index access_representation_by_organisation on access_representation (organisation_id) where active;

create table access_membership (
    generation      int    not null,
    id              uuid   not null,
    network_id      uuid   not null,
    organisation_id uuid   not null,
    status          text   not null,
    version         bigint not null,
    primary key (generation, id)
);
create index access_membership_by_network on access_membership (network_id, organisation_id) where status = 'admitted';

-- The latest sign of life of the stream of grants, per partition.
create table access_heartbeat (
    partition int primary key,
    at        timestamptz not null
);
