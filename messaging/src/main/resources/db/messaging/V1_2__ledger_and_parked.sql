-- The ledger: which events this service's subscriptions have had their effect of. Written in the effect's own transaction, so an
-- event that Kafka delivers again finds its entry and has no second effect. Entries outlive what Kafka can deliver again (topics
-- keep 7 days, the ledger 30); of the compacted people topic older ones may come again and are facts by version anyway.
create table ledger (
    subscription text        not null,
    event_id     uuid        not null,
    handled_at   timestamptz not null default now(),
    primary key (subscription, event_id)
);
create index ledger_by_age on ledger using brin (handled_at);

-- Events that a subscription can't handle, and the later ones of the same key that wait for them.
--   position    topic, partition and offset say which record it is; a redelivered one is not parked twice.
--   event_id    null when the record itself could not be read; so are the columns that are read from it.
--   payload     null for a topic with personal data: that stays on Kafka and is read again when the event is released.
--   failure     null for an event that only waits behind another. Class names and a place in the code, never a message: messages
--               of exceptions quote data.
create table parked (
    id                bigint generated always as identity primary key,
    subscription      text        not null,
    topic             text        not null,
    partition         integer     not null,
    kafka_offset      bigint      not null,
    key               text        not null,
    event_id          uuid,
    type              text,
    network_id        uuid,
    headers           jsonb       not null,
    payload           bytea,
    failure           text,
    attempts          integer     not null default 1,
    parked_at         timestamptz not null default now(),
    unique (subscription, topic, partition, kafka_offset)
);
create index parked_by_key on parked (subscription, key, id);
