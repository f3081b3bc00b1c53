-- In which colour a network and a programme show; null is the usual one.
alter table network add column colour text check (colour ~ '^#[0-9a-f]{6}$');
alter table programme add column colour text check (colour ~ '^#[0-9a-f]{6}$');
