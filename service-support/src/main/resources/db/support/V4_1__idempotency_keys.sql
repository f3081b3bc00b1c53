-- What was answered under an Idempotency-Key, for 24 hours. The row is there before the request is carried out
-- (status null: under way, or broken off in the middle, which nobody can tell apart and so is never repeated).
create table idempotency_key (
    caller       text        not null,
    key          text        not null,
    fingerprint  text        not null,
    status       integer,
    content_type text,
    location     text,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (caller, key)
);

create index idempotency_key_by_age on idempotency_key (created_at);
