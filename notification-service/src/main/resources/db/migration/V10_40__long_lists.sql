-- How many changes an entry stands for is counted along what it supersedes.
create index on update_recipient (person_id, superseded_by) where superseded_by is not null;
