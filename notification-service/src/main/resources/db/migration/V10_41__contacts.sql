-- Contacts follow by mail without an account. They are people whom only this service knows, by an address and nothing else.
alter table person add column contact boolean not null default false;
create index on person (address_hash(email)) where email is not null;

-- Whether a network takes contacts; without a row it doesn't.
create table contact_policy (
    id         uuid        primary key,
    network_id uuid        not null unique,
    allowed    boolean     not null,
    since      timestamptz not null default now()
);

-- Who confirmed an address for a network. Goes along when it is handed over, like what is followed by it.
create table contact (
    id           uuid        primary key,
    network_id   uuid        not null,
    person_id    uuid        not null,
    confirmed_at timestamptz not null default now(),
    unique (network_id, person_id)
);
create index on contact (person_id);

create or replace view network_contact as select network_id, person_id from contact;

-- What somebody asked for and hasn't confirmed yet, by the mail that asks for it. It is gone after two days.
create table contact_request (
    mail_id    uuid        primary key,
    network_id uuid        not null,
    person_id  uuid        not null,
    themes     uuid[]      not null,
    frequency  text        not null check (frequency in ('direct', 'daily', 'weekly')),
    created_at timestamptz not null default now()
);
create index on contact_request (network_id, created_at);
create index on contact_request (created_at);
create index on contact_request (person_id);

-- The links in those mails. Only their hashes are kept.
create table contact_token (
    token_hash bytea       primary key check (length(token_hash) = 32),
    mail_id    uuid        not null references contact_request (mail_id) on delete cascade,
    created_at timestamptz not null default now(),
    used_at    timestamptz
);
create index on contact_token (mail_id);

-- When an address was last written to because somebody said that it was hers, so that nobody's mailbox can be filled;
-- who wanted no more of it is left alone for longer. Of such an address nothing else is kept.
create table contact_asked (
    address_hash bytea       primary key,
    asked_at     timestamptz not null default now(),
    quiet_until  timestamptz not null default now()
);

alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check
    check (kind in ('direct', 'daily', 'weekly', 'notice', 'confirmation', 'contact', 'contact-known'));
