-- A mail that no follow caused (the network's news, an answer to one's own question) can be stopped by its link too.
-- What the link changed in how somebody hears of the network, and how that was before ('' for as always).
create table unsubscribe_standing_change (
    token_hash bytea primary key references unsubscribe_token (token_hash) on delete cascade,
    mail       text not null
);
