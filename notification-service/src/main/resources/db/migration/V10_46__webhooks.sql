-- Where a person has what she is told sent to, acting for an organisation in a network. The secret signs what is
-- sent, so it is kept as it is; for a day after a change the one before signs too. Everything from
-- switched_off_at on is how it goes, and no part of what belongs to the network.
create table webhook (
    id                   uuid        primary key,
    network_id           uuid        not null,
    organisation_id      uuid        not null,
    person_id            uuid        not null,
    url                  text        not null,
    description          text        not null,
    secret               bytea       not null,
    previous_secret      bytea,
    previous_until       timestamptz,
    created_at           timestamptz not null default now(),
    switched_off_at      timestamptz,
    switched_off_because text check (switched_off_because in ('gone', 'failing')),
    failing_since        timestamptz,
    failures             int         not null default 0,
    not_before           timestamptz not null default now(),
    check ((switched_off_at is null) = (switched_off_because is null)),
    check ((previous_secret is null) = (previous_until is null))
);
create index on webhook (network_id, person_id);
create index on webhook (person_id);

-- Removing is never frozen: what is journalled counts at once.
create view webhook_now as
    select * from webhook w
    where not exists (select from participation_journal j where j.subject_id = w.id and j.kind = 'remove-webhook')
      and not exists (select from participation_journal j
          where j.subject_id = w.person_id and j.kind = 'forget-webhooks' and j.network_id = w.network_id);

-- One thing to be told there, sent until it was taken. Its id goes with every attempt, so that a second copy after
-- a crash can be recognised by whoever receives it.
create table webhook_message (
    id          uuid        primary key,
    webhook_id  uuid        not null references webhook (id) on delete cascade,
    update_id   uuid,
    state       text        not null default 'queued' check (state in ('queued', 'delivered', 'failed', 'dropped')),
    due_at      timestamptz not null default now(),
    attempts    int         not null default 0,
    lease       uuid,
    lease_until timestamptz,
    created_at  timestamptz not null default now(),
    ended_at    timestamptz,
    unique (webhook_id, update_id)
);
create index on webhook_message (due_at) where state = 'queued';
create index on webhook_message (webhook_id, created_at desc, id desc);
create index on webhook_message (ended_at) where ended_at is not null;

-- What came of each attempt, for the owner to see: the status that was answered, or why there was none.
create table webhook_attempt (
    id              uuid        primary key,
    message_id      uuid        not null references webhook_message (id) on delete cascade,
    at              timestamptz not null default now(),
    duration_millis int         not null,
    status          int,
    problem         text,
    answer          text        not null
);
create index on webhook_attempt (message_id, at);
