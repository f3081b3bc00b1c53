-- An address at which a program reads what a person was told, of one network or of all. The address is random
-- and was shown once; here is its hash. When it was read last is no part of what belongs to the network.
create table personal_feed (
    id           uuid        primary key,
    person_id    uuid        not null,
    network_id   uuid,
    name         text        not null,
    token_hash   bytea       not null unique check (length(token_hash) = 32),
    created_at   timestamptz not null default now(),
    last_read_at timestamptz
);
create index on personal_feed (person_id);
create index on personal_feed (network_id);

-- Revoking is never frozen: what is journalled counts at once.
create view personal_feed_now as
    select * from personal_feed f
    where not exists (select from participation_journal j where j.subject_id = f.id and j.kind = 'revoke-feed')
      and not exists (select from participation_journal j
          where j.subject_id = f.person_id and j.kind = 'forget-feeds' and j.network_id = f.network_id);

-- Addresses that were once given out, and whose they were is forgotten: programs that go on asking hear that
-- nothing comes there any more.
create table closed_feed (
    token_hash bytea       primary key check (length(token_hash) = 32),
    closed_at  timestamptz not null default now()
);
