-- One thing worth telling. (kind, subject, occurrence) makes it one, however often the event arrives: the
-- ledger may be emptied and the topic read again without anybody hearing it twice.
create table network_update (
    id              uuid        primary key,
    kind            text        not null,
    network_id      uuid        not null,
    subject_id      uuid        not null,
    occurrence      bigint      not null,
    subject_version bigint      not null,
    item_id         uuid,
    organisation_id uuid,
    actor_id        uuid,
    facts           jsonb       not null,
    occurred_at     timestamptz not null,
    received_at     timestamptz not null default now(),
    traceparent     text,
    decided_at      timestamptz,
    incomplete      boolean     not null default false,
    next_look_at    timestamptz not null default now(),
    unique (kind, subject_id, occurrence)
);
create index on network_update (next_look_at) where decided_at is null or incomplete;

-- The decision log: who is told what, once, and why. Every channel reads from here.
create table update_recipient (
    update_id        uuid        not null references network_update (id),
    person_id        uuid        not null,
    frequency        text        not null check (frequency in ('direct', 'daily', 'weekly', 'here-only')),
    reasons          jsonb       not null,
    subscription_ids uuid[]      not null,
    told_at          timestamptz not null,
    read_at          timestamptz,
    primary key (update_id, person_id)
);
create index on update_recipient (person_id, told_at desc, update_id desc);
create index on update_recipient (person_id) where read_at is null;
