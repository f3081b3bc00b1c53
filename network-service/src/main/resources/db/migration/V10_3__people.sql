create table person (
    id            uuid primary key,
    name          text   not null,
    email         text,                       -- null once erased
    language      text   not null check (language in ('nl', 'en')),
    first_seen_at timestamptz,                -- the first time that this person used the account
    erased_at     timestamptz,
    version       bigint not null
);

create unique index person_by_email on person (lower(email)) where email is not null;

create table representation (
    id              uuid primary key,
    person_id       uuid        not null references person (id),
    organisation_id uuid        not null references organisation (id),
    role            text        not null check (role in ('representative', 'coordinator')),
    since           timestamptz not null,
    invited         boolean     not null default false,
    whom_to_ask     boolean     not null default false,  -- shown to members as the one to ask
    ended_at        timestamptz,
    version         bigint      not null
);

create unique index representation_once on representation (person_id, organisation_id) where ended_at is null;
create index representation_by_organisation on representation (organisation_id) where ended_at is null;

-- Who has been forgotten, and which services have confirmed that they did.
create table erasure (
    person_id    uuid primary key,
    requested_at timestamptz not null,
    requested_by uuid        not null
);

create table erasure_confirmation (
    person_id    uuid        not null references erasure (person_id),
    service      text        not null,
    confirmed_at timestamptz not null,
    primary key (person_id, service)
);

-- What Keycloak still has to be told. A task names whom it is about, never how it should become: the worker looks up
-- the present state, so that tasks can be repeated, merged and reordered.
create table keycloak_task (
    id              bigint generated always as identity primary key,
    kind            text        not null check (kind in ('person', 'organisation', 'invitation')),
    subject         uuid        not null,
    created_at      timestamptz not null default now(),
    revision        bigint      not null default 1,        -- rises when the task is asked for again while it is carried out
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_failure    text
);

create unique index keycloak_task_once on keycloak_task (kind, subject);
create index keycloak_task_due on keycloak_task (next_attempt_at);
