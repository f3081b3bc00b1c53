-- What a meeting is one of, for who follows those.
alter table meeting add column series text;
