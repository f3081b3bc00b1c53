-- One mail to one person, sent until the server took it. Its id makes the Message-ID, so that a second copy
-- after a crash can be recognised by whoever receives it.
create table mail (
    id          uuid        primary key,
    kind        text        not null check (kind in ('direct', 'daily', 'weekly', 'notice')),
    network_id  uuid        not null,
    person_id   uuid        not null,
    state       text        not null default 'queued' check (state in ('queued', 'sent', 'failed', 'dropped')),
    due_at      timestamptz not null,
    attempts    int         not null default 0,
    lease       uuid,
    lease_until timestamptz,
    problem     text,
    traceparent text,
    created_at  timestamptz not null default now(),
    ended_at    timestamptz
);
create index on mail (due_at) where state = 'queued';
create index on mail (person_id);

-- One update to one person by one channel. A digest's deliveries wait without a mail until the digest is due.
create table delivery (
    update_id uuid        not null,
    person_id uuid        not null,
    channel   text        not null default 'mail' check (channel in ('mail')),
    frequency text        not null check (frequency in ('direct', 'daily', 'weekly')),
    mail_id   uuid        references mail (id),
    due_at    timestamptz not null,
    state     text        not null default 'queued' check (state in ('queued', 'sent', 'failed', 'dropped')),
    primary key (update_id, person_id, channel),
    foreign key (update_id, person_id) references update_recipient (update_id, person_id) on delete cascade
);
create index on delivery (mail_id);
create index on delivery (due_at) where state = 'queued' and mail_id is null;
create index on delivery (person_id);
