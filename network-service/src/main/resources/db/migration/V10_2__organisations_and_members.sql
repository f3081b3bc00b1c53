-- Organisations and people belong to the installation, memberships and meetings to one network.
create table organisation (
    id          uuid primary key,
    name        text        not null,
    kind        text        not null,
    region      text,
    website     text,
    partners    text[]      not null default '{}',
    continues   text[]      not null default '{}',
    runs_from   date,
    runs_until  date,
    brings      text,
    version     bigint      not null
);

create index organisation_by_name on organisation (lower(name));

create table membership (
    id              uuid primary key,
    network_id      uuid        not null references network (id),
    organisation_id uuid        not null references organisation (id),
    status          text        not null check (status in ('applied', 'admitted', 'declined', 'left')),
    since           date,                     -- of the last admission
    applied_at      timestamptz,
    decided_at      timestamptz,
    reason          text,
    motivation      text,
    presentation    text,
    themes          uuid[]      not null default '{}',
    version         bigint      not null,
    -- An organisation that comes back takes up the membership that it had.
    unique (network_id, organisation_id)
);

create index membership_by_organisation on membership (organisation_id);

-- Who applied for an organisation without an account; goes when it is no longer needed.
create table applicant (
    membership_id uuid primary key references membership (id),
    name          text not null,
    email         text not null,
    language      text not null
);

create table meeting (
    id                   uuid primary key,
    network_id           uuid        not null references network (id),
    title                text        not null,
    starts_at            timestamptz not null,
    ends_at              timestamptz,
    place                text,
    host_organisation_id uuid references organisation (id),
    description          text,
    year_inferred        boolean     not null default false,
    cancelled            boolean     not null default false,
    sequence             integer     not null default 0,
    version              bigint      not null
);

create index meeting_by_network on meeting (network_id, starts_at desc);
