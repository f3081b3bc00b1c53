-- Who wants to hear of which theme, acting for which organisation, how often. Rows are never deleted while
-- the person exists: a stopped one can be resumed from the link in a mail, also a year later.
create table subscription (
    id               uuid        primary key,
    network_id       uuid        not null,
    organisation_id  uuid        not null,
    person_id        uuid        not null,
    theme_id         uuid        not null,
    include_narrower boolean     not null,
    frequency        text        not null check (frequency in ('direct', 'daily', 'weekly', 'here-only')),
    since            timestamptz not null default now(),
    stopped_at       timestamptz,
    unique (person_id, organisation_id, network_id, theme_id)
);
create index on subscription (theme_id) where stopped_at is null;
create index on subscription (network_id);

-- No mail from this network to this person, whatever is followed. Kept apart from subscriptions: following
-- something new doesn't lift it.
create table suppression (
    id         uuid        primary key,
    network_id uuid        not null,
    person_id  uuid        not null,
    reason     text        not null check (reason in ('address-refused')),
    since      timestamptz not null default now(),
    unique (network_id, person_id)
);

-- What is never frozen while a network is being handed over (stopping, resuming, suppressing, forgetting) waits
-- in the participant's journal, so that the rows above stay as they were inventoried. It counts at once all
-- the same: that is what the views below are for.
create index participation_journal_by_subject on participation_journal (subject_id);

-- Subscriptions as they count now, the journal included.
create view subscription_now as
    select s.*,
        coalesce(
            (select j.kind from participation_journal j
             where j.subject_id = s.id and j.kind in ('stop', 'resume') order by j.id desc limit 1),
            case when s.stopped_at is null then 'resume' else 'stop' end) = 'resume' as active
    from subscription s;

create view suppression_now as
    select network_id, person_id from suppression
    union all
    select network_id, subject_id from participation_journal where kind = 'suppress';

-- The links by which a mail can be stopped without logging in. The token is random and goes out in one mail
-- only; here is its hash, so that who reads this table can't unsubscribe anybody.
create table unsubscribe_token (
    token_hash       bytea       primary key check (length(token_hash) = 32),
    network_id       uuid        not null,
    person_id        uuid        not null,
    subscription_ids uuid[]      not null,
    created_at       timestamptz not null default now()
);
create index on unsubscribe_token (person_id);
