-- A claim changes nothing that is indexed: with room on its page it needs no new index entries.
alter table mail set (fillfactor = 70);

-- A delivery's mail is made in the statement that makes the delivery; looking that up again for each of fifty
-- thousand rows, and locking it, is a good part of what a decision costs. A mail is only forgotten when no delivery
-- names it (Mails.forgetEnded), or with all that its reader had.
alter table delivery drop constraint delivery_mail_id_fkey;
