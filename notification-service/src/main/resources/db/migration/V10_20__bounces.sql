-- A suppression is about an address: who gets another one is written to again, and who comes back to the old
-- one isn't. The address itself stays with the person; here is its hash, the same on every installation.
create function address_hash(address text) returns bytea language sql immutable parallel safe
    return sha256(convert_to(lower(address collate "C"), 'UTF8'));

drop view suppression_now;

alter table suppression drop constraint suppression_reason_check;
alter table suppression add constraint suppression_reason_check
    check (reason in ('address-refused', 'bounced', 'unreachable', 'complaint'));
alter table suppression add column address_hash bytea;
-- Who is being erased has no address any more, and then no address is meant.
update suppression s set address_hash = coalesce(
    (select address_hash(p.email) from person p where p.id = s.person_id), sha256(uuid_send(s.person_id)));
alter table suppression alter column address_hash set not null;
alter table suppression drop constraint suppression_network_id_person_id_key;
alter table suppression add unique (network_id, person_id, address_hash);
create index on suppression (address_hash);
create index on suppression (person_id);

-- What was journalled before addresses counted is about the person's address of now.
update participation_journal j set details = j.details || jsonb_build_object(
    'reason', 'address-refused',
    'address', coalesce(
        (select encode(address_hash(p.email), 'hex') from person p where p.id = j.subject_id),
        encode(sha256(uuid_send(j.subject_id)), 'hex')))
where kind = 'suppress' and not details ? 'address';

-- Suppressions as they count now: what is journalled during a handover, lifting too, counts at once.
create view suppression_now as
    with said as (
        select distinct on (network_id, subject_id, details ->> 'address')
            network_id, subject_id as person_id, decode(details ->> 'address', 'hex') as address_hash, kind,
            details ->> 'reason' as reason, (details ->> 'at')::timestamptz as since
        from participation_journal where kind in ('suppress', 'lift')
        order by network_id, subject_id, details ->> 'address', id desc
    )
    select s.network_id, s.person_id, s.address_hash, s.reason, s.since from suppression s
    where not exists (select from said where said.network_id = s.network_id and said.person_id = s.person_id
        and said.address_hash = s.address_hash and said.kind = 'lift')
    union all
    select network_id, person_id, address_hash, reason, since from said
    where kind = 'suppress' and not exists (select from suppression s where s.network_id = said.network_id
        and s.person_id = said.person_id and s.address_hash = said.address_hash);

-- To which address a mail went, for when it comes back after the person got another one.
alter table mail add column address_hash bytea;
alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check
    check (kind in ('direct', 'daily', 'weekly', 'notice', 'confirmation'));

-- What came back. A report that arrives twice is one.
create table bounce (
    id            uuid        primary key,
    mail_id       uuid        not null references mail (id) on delete cascade,
    network_id    uuid        not null,
    person_id     uuid        not null,
    address_hash  bytea       not null,
    kind          text        not null check (kind in ('hard', 'soft', 'complaint')),
    status        text        not null,
    trouble_since timestamptz not null,
    received_at   timestamptz not null default now(),
    unique (mail_id, kind, status)
);
create index on bounce (person_id);
create index on bounce (network_id, received_at desc);

-- Secrets that this installation made for itself, such as the one that signs return paths.
create table installation_secret (
    purpose    text        primary key,
    secret     bytea       not null,
    created_at timestamptz not null default now()
);

-- The links by which somebody shows that mail to her address arrives again. Only their hashes are kept.
create table address_confirmation (
    token_hash   bytea       primary key check (length(token_hash) = 32),
    person_id    uuid        not null,
    address_hash bytea       not null,
    created_at   timestamptz not null default now(),
    used_at      timestamptz
);
create index on address_confirmation (person_id);
