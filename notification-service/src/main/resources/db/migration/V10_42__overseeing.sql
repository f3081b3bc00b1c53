-- The steward looks at a network's mail, newest first.
create index on mail (network_id, created_at desc, id desc);
