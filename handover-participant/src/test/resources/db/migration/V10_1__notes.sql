-- What the service in these tests holds of networks.
create table note (id uuid primary key, network_id uuid not null, text text not null);
create table stopped (position bigint generated always as identity primary key, subject_id uuid not null);
