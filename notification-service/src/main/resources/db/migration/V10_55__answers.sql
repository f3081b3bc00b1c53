-- Answers to questions, as far as telling of them needs it: one that was taken back is told no more.
create table fact_answer (
    generation int     not null,
    id         uuid    not null,
    version    bigint  not null,
    item_id    uuid    not null,
    withdrawn  boolean not null,
    primary key (generation, id)
);
create view answer as
    select * from fact_answer where generation = (select current_generation from projection_state);
