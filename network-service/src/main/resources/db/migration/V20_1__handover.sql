-- Handovers. What changes while one is under way is one JSON document, because it is read and written as a whole;
-- what is searched by has its own column.
create table handover (
    id                   uuid primary key,
    network_id           uuid        not null,
    from_programme_id    uuid        not null,
    from_organisation_id uuid        not null,
    from_name            text        not null,
    to_programme_id      uuid        not null,
    to_organisation_id   uuid        not null,
    to_name              text        not null,
    state                text        not null,
    progress             jsonb       not null,
    drafted_at           timestamptz not null,
    version              bigint      not null
);
create index handover_by_network on handover (network_id, drafted_at);

-- One at a time: two would freeze and thaw each other.
create unique index handover_one_open_per_network on handover (network_id)
    where state not in ('closed', 'declined', 'withdrawn', 'expired');

create table handover_history (
    handover_id uuid        not null references handover,
    position    int         not null,
    state       text        not null,
    at          timestamptz not null,
    party       text        not null,                    -- steward, successor or platform: never a person
    reason      text,                                    -- of who declined or withdrew
    primary key (handover_id, position)
);

-- The line of stewards has no gap and no fork: each time begins where exactly one other ended.
create unique index stewardship_ends_once on stewardship (network_id, until);
alter table stewardship add check (until > since);

-- At the end of every transaction each network that ever had a steward has exactly one, who began when the last ended.
create function stewardship_has_no_gap() returns trigger language plpgsql as $$
begin
    if (select count(*) from stewardship where network_id = new.network_id and until is null) <> 1 then
        raise exception 'network % would be without a steward', new.network_id using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from stewardship s where s.network_id = new.network_id
               and s.since > (select min(since) from stewardship where network_id = new.network_id)
               and not exists (select 1 from stewardship p where p.network_id = s.network_id and p.until = s.since)) then
        raise exception 'network % would have a time without a steward', new.network_id using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger stewardship_without_gap after insert or update on stewardship
    deferrable initially deferred for each row execute function stewardship_has_no_gap();

-- What a network's members decided on how long before a handover they want to hear of it.
create table network_notice_decision (
    network_id   uuid primary key,
    minimum_days int         not null check (minimum_days >= 0),
    decision     text        not null,                   -- when and where it was decided, in words
    recorded_at  timestamptz not null
);
