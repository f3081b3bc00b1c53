-- Several updates about one meeting are one entry, as those about one item are.
update network_update set facts = facts || jsonb_build_object('meeting', subject_id::text)
where kind in ('meeting-planned', 'meeting-changed', 'meeting-cancelled') and not facts ? 'meeting';

-- What an update is about, if that is something of which there may be several updates to one entry.
alter table network_update add column about_id uuid generated always as (
    coalesce(item_id, case when kind in ('meeting-planned', 'meeting-changed', 'meeting-cancelled') then subject_id end))
    stored;
create index on network_update (about_id) where about_id is not null;
