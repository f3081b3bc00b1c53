-- Following is of more than themes: of what an organisation or a region shares, of a kind of item, of these together,
-- of one item, of a series of meetings, of what a search finds. One row is one follow, whatever it is of.

-- For who follows a region. Rows from before know it after the next rebuild, or when the organisation is described again.
alter table fact_organisation add column region text;
create or replace view organisation as
    select * from fact_organisation where generation = (select current_generation from projection_state);

drop view subscription_now;

alter table subscription
    alter column theme_id drop not null,
    -- Null: whoever represents the organisation follows, save who left.
    alter column person_id drop not null,
    -- Null: a contact, who represents nobody and hears of what is public.
    alter column organisation_id drop not null,
    -- Null: as often as this person hears of everything.
    alter column frequency drop not null,
    add column target text not null default 'selection' check (target in ('selection', 'item', 'series', 'search')),
    add column item_kind text,
    add column region text,
    add column from_organisation_id uuid,
    add column item_id uuid,
    -- Empty: all meetings of the network.
    add column series text,
    add column search jsonb,
    add column for_everyone boolean not null default false,
    add column muted_until timestamptz,
    add column in_app boolean,
    add column feed boolean,
    add column webhook boolean,
    add check (for_everyone = (person_id is null)),
    add check (not for_everyone or organisation_id is not null),
    add check (case target
        when 'selection' then num_nonnulls(theme_id, item_kind, region, from_organisation_id) > 0
            and num_nonnulls(item_id, series, search) = 0
        when 'item' then item_id is not null
            and num_nonnulls(theme_id, item_kind, region, from_organisation_id, series, search) = 0
        when 'series' then series is not null
            and num_nonnulls(theme_id, item_kind, region, from_organisation_id, item_id, search) = 0
        else search is not null
            and num_nonnulls(theme_id, item_kind, region, from_organisation_id, item_id, series) = 0 end);

-- The same asked for twice is one follow.
alter table subscription add column criteria text not null generated always as (
    target || '|' || coalesce(theme_id::text, '') || '|' || coalesce(from_organisation_id::text, '')
        || '|' || coalesce(item_id::text, '') || '|' || coalesce(item_kind, '') || '|' || coalesce(region, '')
        || coalesce(series, '') || coalesce(search::text, '')) stored;
alter table subscription drop constraint subscription_person_id_organisation_id_network_id_theme_id_key;
alter table subscription add constraint subscription_of_the_same
    unique nulls not distinct (person_id, organisation_id, network_id, criteria);
create index subscription_without_theme on subscription (network_id) where target = 'selection' and theme_id is null;
create index subscription_by_item on subscription (item_id) where item_id is not null;
create index subscription_by_series on subscription (network_id) where target = 'series';
create index subscription_by_search on subscription (network_id) where target = 'search';
create index subscription_for_everyone on subscription (organisation_id) where for_everyone;

-- Somebody for whom what her organisation follows for everyone doesn't count.
create table subscription_leave (
    id              uuid        primary key,
    network_id      uuid        not null,
    person_id       uuid        not null,
    subscription_id uuid        not null,
    since           timestamptz not null default now(),
    unique (person_id, subscription_id)
);
create index on subscription_leave (network_id);
create index on subscription_leave (subscription_id);

-- How somebody hears of everything in a network, unless something that is followed says otherwise.
create table standing_preference (
    id          uuid        primary key,
    network_id  uuid        not null,
    person_id   uuid        not null,
    mail        text        check (mail in ('direct', 'daily', 'weekly', 'here-only')),
    in_app      boolean,
    feed        boolean,
    webhook     boolean,
    muted_until timestamptz,
    unique (person_id, network_id)
);
create index on standing_preference (network_id);

-- What is said during a handover counts at once: how one is told of a follow, too.
create view subscription_now as
    select s.id, s.network_id, s.organisation_id, s.person_id, s.theme_id, s.include_narrower,
        case when said.frequency_said then nullif(said.frequency, '') else s.frequency end as frequency,
        s.since, s.stopped_at,
        coalesce(said.active, case when s.stopped_at is null then 'resume' else 'stop' end) = 'resume' as active,
        s.target, s.item_kind, s.region, s.from_organisation_id, s.item_id, s.series, s.search, s.for_everyone,
        case when said.telling is null then s.muted_until
            else nullif(said.telling ->> 'mutedUntil', '')::timestamptz end as muted_until,
        case when said.telling is null then s.in_app else nullif(said.telling ->> 'inApp', '')::boolean end as in_app,
        case when said.telling is null then s.feed else nullif(said.telling ->> 'feed', '')::boolean end as feed,
        case when said.telling is null then s.webhook
            else nullif(said.telling ->> 'webhook', '')::boolean end as webhook
    from subscription s
    left join lateral (
        select (array_agg(j.kind order by j.id desc) filter (where j.kind in ('stop', 'resume')))[1] as active,
            bool_or(j.kind in ('frequency', 'telling')) as frequency_said,
            (array_agg(j.details ->> 'frequency' order by j.id desc)
                filter (where j.kind in ('frequency', 'telling')))[1] as frequency,
            (array_agg(j.details order by j.id desc) filter (where j.kind = 'telling'))[1] as telling
        from participation_journal j
        where j.subject_id = s.id and j.kind in ('stop', 'resume', 'frequency', 'telling')
    ) said on true;

create view subscription_leave_now as
    with said as (
        select distinct on (subject_id, details ->> 'subscription')
            network_id, subject_id as person_id, (details ->> 'subscription')::uuid as subscription_id, kind
        from participation_journal where kind in ('leave', 'return')
        order by subject_id, details ->> 'subscription', id desc
    )
    select network_id, person_id, subscription_id from subscription_leave l
    where not exists (select from said where said.person_id = l.person_id
        and said.subscription_id = l.subscription_id and said.kind = 'return')
    union
    select network_id, person_id, subscription_id from said where kind = 'leave';

create view standing_preference_now as
    with said as (
        select distinct on (network_id, subject_id) network_id, subject_id as person_id, details
        from participation_journal where kind = 'standing'
        order by network_id, subject_id, id desc
    )
    select network_id, person_id, mail, in_app, feed, webhook, muted_until from standing_preference p
    where not exists (select from said where said.person_id = p.person_id and said.network_id = p.network_id)
    union all
    select network_id, person_id, nullif(details ->> 'frequency', ''), nullif(details ->> 'inApp', '')::boolean,
        nullif(details ->> 'feed', '')::boolean, nullif(details ->> 'webhook', '')::boolean,
        nullif(details ->> 'mutedUntil', '')::timestamptz
    from said;

-- Who follows a network as a contact, with an address that was confirmed.
create view network_contact as
    select null::uuid as network_id, null::uuid as person_id where false;

-- Follows that an update is for and that aren't found by its theme, kind, region, organisation or item, but elsewhere:
-- what a search finds. Whoever finds them writes them here before the update is decided.
create table update_match (
    update_id       uuid not null references network_update (id) on delete cascade,
    subscription_id uuid not null references subscription (id) on delete cascade,
    primary key (update_id, subscription_id)
);
create index on update_match (subscription_id);

-- What the decision came to for each channel; frequency is what it came to for mail.
alter table update_recipient
    add column in_app boolean not null default true,
    add column feed boolean not null default true,
    add column webhook boolean not null default true,
    -- The later update that tells of the same once more, so that this one need not be told apart.
    add column superseded_by uuid;
