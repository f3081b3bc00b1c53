-- Programmes come and go; a network stays and has one steward at any moment. Every aggregate's row carries the
-- version of its last event; it is changed under its row lock, which is what puts its events in order.
create table programme (
    id              uuid primary key,
    organisation_id uuid   not null unique,   -- carries the programme; its coordinators act for it
    name            text   not null,
    ends_on         date,
    data_controller text   not null,
    privacy_contact text   not null,
    contact         text,                     -- a role's address, shown publicly
    version         bigint not null
);

create table network (
    id                   uuid primary key,
    slug                 text   not null unique,
    name                 text   not null,
    summary              text   not null,
    steward_programme_id uuid   not null references programme (id),
    epoch                bigint not null,     -- as of the last change of steward; the gate knows the one of now
    permalink_host       text   not null,
    mail_domain          text   not null,
    list_id              text   not null,
    version              bigint not null
);

create index network_by_steward on network (steward_programme_id);

-- Who stewarded which network from when to when; the last row of a network has no end.
create table stewardship (
    network_id   uuid        not null references network (id),
    programme_id uuid        not null references programme (id),
    since        timestamptz not null,
    until        timestamptz,
    handover_id  uuid,                        -- the handover by which it began; null for the founder
    primary key (network_id, since)
);

create unique index stewardship_one_at_a_time on stewardship (network_id) where until is null;
