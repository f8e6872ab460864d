-- Who was told on which morning what waits: once, however many copies of the service there are.
create table morning_digest (
    day       date        not null,
    recipient text        not null,
    told_at   timestamptz not null,
    primary key (day, recipient)
);
