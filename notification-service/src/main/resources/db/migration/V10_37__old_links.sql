-- Links to stop a mail are forgotten by their age, once the person has newer ones.
create index on unsubscribe_token (created_at);
