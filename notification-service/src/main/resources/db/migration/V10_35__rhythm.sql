-- When somebody wants her mail: her own zone, hour and weekday, and the hours in which none comes. It belongs to
-- the person and to no network, so that it isn't handed over with one. Who has no row has what everybody has.
-- Times of day are minutes since midnight on the clock on her wall.
create table rhythm (
    person_id   uuid     primary key,
    zone        text     not null,
    at          smallint not null check (at between 0 and 1439 and at % 15 = 0),
    weekday     text     not null
        check (weekday in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
    quiet_from  smallint check (quiet_from between 0 and 1439 and quiet_from % 15 = 0),
    quiet_until smallint check (quiet_until between 0 and 1439 and quiet_until % 15 = 0),
    check ((quiet_from is null) = (quiet_until is null)),
    check (quiet_from <> quiet_until)
);
