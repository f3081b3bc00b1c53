-- How much of its allowance an address has used, as the moment at which nothing of it is used any more.
-- The key is a keyed hash: no address is stored. Unlogged: after a crash everybody starts fresh, which is fine.
create unlogged table allowance (
    key         bytea       not null primary key,
    spent_until timestamptz not null
);

create index on allowance (spent_until);
