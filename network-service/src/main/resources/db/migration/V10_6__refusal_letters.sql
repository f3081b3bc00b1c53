-- Who applied without an account and was declined is still to be mailed. A row names the membership and nobody: what to
-- say to whom is looked up when it is sent, so that somebody who was forgotten meanwhile is mailed nothing.
create table refusal_letter (
    membership_id   uuid primary key references membership (id),
    asked_at        timestamptz not null default now(),
    revision        bigint      not null default 1,        -- rises when the organisation is declined once more
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_failure    text                                   -- a class name: messages of exceptions quote addresses
);

create index refusal_letter_due on refusal_letter (next_attempt_at);
