-- Requests of other services to be told everything again, until that is done.
create table restatement_request (
    id           uuid primary key,
    requested_by text        not null,
    requested_at timestamptz not null default now(),
    told_at      timestamptz,
    finished_at  timestamptz
);
