-- Events that this service has decided on and Kafka has not yet confirmed.
--
-- A row is written in the business transaction, so that an event exists exactly when its cause does. The choices:
--   id          only an order to read in, and a safe one per aggregate alone: two events of one aggregate are written under that
--               aggregate's row lock, so the later one gets the higher id. Across aggregates a low id may become visible late;
--               nothing may conclude anything from a gap or from the highest id seen.
--   bucket      a hash of the key. One relay at a time works on a bucket (advisory lock), so a key's events leave one after the
--               other however many relays run. The number of buckets is fixed: another one would give a key a second bucket while
--               its older events still wait in the first.
--   partition   set for what is meant for one partition whatever its key (heartbeats, the end of a restatement).
--   payload     null on purpose is a tombstone. Of personal data it becomes null as soon as Kafka has the event.
--   headers     ready to send: what a service said stays as it said it, even when the next version would say it otherwise.
--   restated    facts told again under a number that they had before.
--   parked_at   Kafka will never take this one as it is. Later events of its key wait behind it, others go on.
create table outbox (
    id                bigint generated always as identity primary key,
    bucket            smallint    not null,
    event_id          uuid        not null unique,
    topic             text        not null,
    partition         integer,
    key               uuid        not null,
    type              text        not null,
    network_id        uuid,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    restated          boolean     not null default false,
    headers           jsonb       not null,
    payload           bytea,
    traceparent       text,
    created_at        timestamptz not null default clock_timestamp(),
    sent_at           timestamptz,
    parked_at         timestamptz,
    parked_reason     text
);

-- Two events with one number mean that somebody wrote without the aggregate's row lock; then the order of ids is no order either.
-- The aggregate's name is part of it because a handover and a participant in it speak under the same id.
create unique index outbox_one_event_per_version on outbox (aggregate_id, split_part(type, '.', 3), aggregate_version)
    where not restated and partition is null;

create index outbox_unsent on outbox (bucket, id) where sent_at is null;
create index outbox_unsent_of_network on outbox (network_id) where sent_at is null;
create index outbox_parked on outbox (key) where sent_at is null and parked_at is not null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Every row is written, changed once and deleted: without this the partial indexes fill with dead entries between vacuums.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000, fillfactor = 70);
