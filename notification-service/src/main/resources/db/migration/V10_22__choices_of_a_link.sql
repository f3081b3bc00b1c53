-- Nothing more about this one item, whatever else is followed. Moves with the network, like what is followed.
create table muted_item (
    id         uuid        primary key,
    network_id uuid        not null,
    person_id  uuid        not null,
    item_id    uuid        not null,
    since      timestamptz not null default now(),
    unique (person_id, item_id)
);
create index on muted_item (network_id);
create index on muted_item (item_id);

create view muted_item_now as
    with said as (
        select distinct on (subject_id, details ->> 'item')
            network_id, subject_id as person_id, (details ->> 'item')::uuid as item_id, kind
        from participation_journal where kind in ('mute-item', 'unmute-item')
        order by subject_id, details ->> 'item', id desc
    )
    select network_id, person_id, item_id from muted_item m
    where not exists (select from said where said.person_id = m.person_id and said.item_id = m.item_id
        and said.kind = 'unmute-item')
    union
    select network_id, person_id, item_id from said where kind = 'mute-item';

-- Less often is never frozen either.
create or replace view subscription_now as
    select s.id, s.network_id, s.organisation_id, s.person_id, s.theme_id, s.include_narrower,
        coalesce(
            (select j.details ->> 'frequency' from participation_journal j
             where j.subject_id = s.id and j.kind = 'frequency' order by j.id desc limit 1),
            s.frequency) as frequency,
        s.since, s.stopped_at,
        coalesce(
            (select j.kind from participation_journal j
             where j.subject_id = s.id and j.kind in ('stop', 'resume') order by j.id desc limit 1),
            case when s.stopped_at is null then 'resume' else 'stop' end) = 'resume' as active
    from subscription s;

-- The item that the mail with this link was about, if it was about one.
alter table unsubscribe_token add column item_id uuid;

-- What a link changed beside the subscriptions that it is for, so that it can be undone by the same link.
create table unsubscribe_change (
    token_hash      bytea   not null references unsubscribe_token (token_hash) on delete cascade,
    subscription_id uuid    not null,
    what            text    not null check (what in ('stopped', 'less-often')),
    frequency       text    not null,
    primary key (token_hash, subscription_id, what)
);
