-- Spring Session's own tables under the installation's name: two installations can share a database server
-- and, if need be, a database.
create table ${session} (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);

create unique index on ${session} (session_id);
create index on ${session} (expiry_time);
-- Keycloak ends a login by the person's subject: back-channel logout looks here.
create index on ${session} (principal_name);

create table ${session}_attributes (
    session_primary_id char(36)     not null references ${session} (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
