-- How long updates and the record of mails are kept is decided by their age.
create index on network_update (decided_at) where not incomplete;
create index on mail (ended_at) where ended_at is not null;
