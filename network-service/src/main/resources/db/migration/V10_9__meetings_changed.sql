-- When something was last said of a meeting: agendas that are read along tell by it what is new.
alter table meeting add column changed_at timestamptz not null default now();
