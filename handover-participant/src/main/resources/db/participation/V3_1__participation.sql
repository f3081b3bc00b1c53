-- What this service was last ordered to do in each handover, and whether it has answered. Everything that a
-- participant must remember over a kill is here: whoever starts again reads it and goes on.
create table participation (
    handover_id   uuid primary key,
    network_id    uuid        not null,
    order_type    text        not null,                -- the event's name
    order_body    jsonb       not null,                -- the event itself
    order_version bigint      not null,                -- the handover's version: an older order changes nothing
    ordered_at    timestamptz not null default now(),
    answered_at   timestamptz,                         -- null: there is something to do
    answers       bigint      not null default 0,      -- numbers this participant's answers
    waiting_for   text                                 -- why it is not done yet, in words
);
create index participation_to_do on participation (handover_id) where answered_at is null;

-- The inventory before, record by record and without content, so that what differs afterwards has a name.
-- Gone when the handover is closed.
create table participation_record (
    handover_id uuid not null,
    kind        text not null,
    record_id   uuid not null,
    hash        text not null,
    primary key (handover_id, kind, record_id)
);

-- What may never wait for the end of a freeze (unsubscribing, a bounce, an objection, erasure), kept beside
-- the inventory and applied in this order by whoever holds the network afterwards.
create table participation_journal (
    id         bigint generated always as identity primary key,
    network_id uuid        not null,
    kind       text        not null,
    subject_id uuid        not null,
    details    jsonb       not null,
    written_at timestamptz not null default now()
);
create index participation_journal_by_network on participation_journal (network_id, id);
