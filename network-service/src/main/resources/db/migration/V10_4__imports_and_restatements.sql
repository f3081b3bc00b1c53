-- Where imported rows came from. The network is the one whose steward brought it: only the steward of that network
-- may change it by a later import. A person's row stands for the person acting for one organisation, so that somebody
-- who acts for two has two.
create table imported (
    kind        text not null check (kind in ('organisation', 'representation', 'membership', 'meeting')),
    source      text not null,
    external_id text not null,
    record_id   uuid not null,
    network_id  uuid not null references network (id),
    primary key (kind, source, external_id)
);

create unique index imported_by_record on imported (kind, record_id);

-- Requests to tell everything again, until it is done.
create table restatement (
    id           uuid primary key,
    requested_by text        not null,
    requested_at timestamptz not null default now(),
    told_at      timestamptz,
    finished_at  timestamptz
);
