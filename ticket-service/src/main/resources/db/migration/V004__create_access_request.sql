-- How often a link was asked for, an hour at a time: mails that a stranger can cause are counted.
create table access_request (
    about bytea       not null,
    hour  timestamptz not null,
    count integer     not null,
    primary key (about, hour)
);
