-- Who asked to be forgotten, and when the last of it was gone here. Kept as the proof; there is no name in it.
create table erasure (
    person_id    uuid        primary key,
    asked_at     timestamptz not null default now(),
    confirmed_at timestamptz
);
