-- What the tests' handler does with an event: its rows show what was heard, how often and in which order.
create table effect (
    place  bigint generated always as identity primary key,
    key    uuid not null,
    number int  not null
);
