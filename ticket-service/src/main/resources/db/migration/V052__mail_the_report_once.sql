-- Who was sent the report of which month, so that it is told once, whoever starts, stops or runs twice.
create table report_mail (
    month     date        not null,
    recipient text        not null,
    told_at   timestamptz not null,
    primary key (month, recipient)
);
