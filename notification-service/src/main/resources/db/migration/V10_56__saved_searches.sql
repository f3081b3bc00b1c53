-- Which searches content-service has been told are followed. What is followed is said by the subscriptions alone;
-- this is how far others know of it, so that whatever way a follow begins or ends, they hear of it.
create table saved_search (
    subscription_id uuid    primary key,
    network_id      uuid    not null,
    search          jsonb   not null,
    version         bigint  not null,
    active          boolean not null
);
