-- Searches that are followed: notification-service's facts, in generations. Whose they are isn't known here.
create table saved_search (
    generation      int     not null,
    id              uuid    not null,
    version         bigint  not null,
    network_id      uuid    not null,
    q               text    not null,
    theme_id        uuid,
    kind            text,
    organisation_id uuid,
    removed         boolean not null,
    primary key (generation, id)
);
create index saved_search_of_network on saved_search (generation, network_id) where not removed;

-- Published or changed items that saved searches have still to be asked about, each at the version that was told.
-- A row that is being worked on is due again later, so that work which broke off is done again.
create table match_task (
    item_id  uuid        not null,
    version  bigint      not null,
    attempts int         not null default 0,
    due_at   timestamptz not null default now(),
    primary key (item_id, version)
);
create index match_task_due on match_task (due_at);

-- What was found is told in parts; no two parts have the same number.
create sequence search_matched;
