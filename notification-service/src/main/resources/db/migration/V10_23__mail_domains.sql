-- Receiving domains with trouble: nothing is tried there for a while, and other domains' mail goes on. A domain
-- without a row has none.
create table mail_domain (
    domain     text        primary key,
    failures   int         not null default 0,
    not_before timestamptz not null default now(),
    slow_until timestamptz not null default now()
);

create function address_domain(address text) returns text language sql immutable parallel safe
    return lower(substring(address from '@([^@]*)$') collate "C");
