-- The keys by which this installation signs its mail (DKIM), each published in DNS under its selector. One signs
-- at a time: the one that began last. Who restores a backup signs as before.
create table dkim_key (
    selector    text        primary key check (selector ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    private_key bytea       not null,
    public_key  bytea       not null,
    created_at  timestamptz not null default now(),
    signs_from  timestamptz not null
);
