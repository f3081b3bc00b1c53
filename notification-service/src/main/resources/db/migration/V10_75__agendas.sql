-- Meetings, as far as agendas need them. Those from before are known after the next rebuild, or when something is said
-- of them again. When something was last said of one stays as it is when it is told again.
create table fact_meeting (
    generation int         not null,
    id         uuid        not null,
    version    bigint      not null,
    network_id uuid        not null,
    title      text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz,
    place      text,
    series     text,
    cancelled  boolean     not null,
    sequence   int         not null,
    changed_at timestamptz not null default now(),
    primary key (generation, id)
);
create index on fact_meeting (network_id, starts_at);
create view meeting as
    select * from fact_meeting where generation = (select current_generation from projection_state);
create index fact_meeting_by_id on fact_meeting (id);

-- A feed may be of less than a whole network: of a theme, or of what a saved search finds.
alter table personal_feed
    add column theme_id uuid,
    add column search_id uuid,
    add check (num_nonnulls(theme_id, search_id) <= case when network_id is null then 0 else 1 end);
create or replace view personal_feed_now as
    select * from personal_feed f
    where not exists (select from participation_journal j where j.subject_id = f.id and j.kind = 'revoke-feed')
      and not exists (select from participation_journal j
          where j.subject_id = f.person_id and j.kind = 'forget-feeds' and j.network_id = f.network_id);
