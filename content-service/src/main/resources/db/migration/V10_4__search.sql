-- Which items the search index has still to take in. Written in the transaction of the change, so nothing is
-- forgotten, whatever happens to the index. One row an item: what counts is its newest revision. A row that is
-- being worked on is due again later, so that work which broke off is done again.
create table index_task (
    item_id uuid primary key references knowledge_item on delete cascade,
    revision bigint not null,
    attempts int not null default 0,
    since timestamptz not null default now(),
    due_at timestamptz not null default now()
);
create index index_task_due on index_task (due_at);

-- The physical indices that get every write: the one that is read, and the one that is being built. Which one is
-- read is said by the alias in Elasticsearch alone.
create table search_index (
    name text primary key,
    definition text not null,
    created_at timestamptz not null default now()
);

-- Who builds an index at the moment: one process at a time, for as long as it keeps saying so.
create table search_building (
    singleton boolean primary key default true check (singleton),
    held_by uuid,
    held_until timestamptz not null default '-infinity'
);
insert into search_building default values;
