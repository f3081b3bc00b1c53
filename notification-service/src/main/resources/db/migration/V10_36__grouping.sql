-- Several updates about one item are one entry: finding the others of an item, and what an entry stands for.
create index on network_update (item_id) where item_id is not null;
create index on update_recipient (person_id, superseded_by) where superseded_by is not null;
