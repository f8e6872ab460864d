-- The table that a service brings along, and something to count.
create table measured_hour (
    measure     text        not null,
    hour        timestamptz not null,
    total       bigint      not null,
    missed      bigint      not null,
    figure      bigint      not null,
    measured_at timestamptz not null,
    primary key (measure, hour)
);
-- What has arrived for good, by the hour of its arrival and the hour that it belongs to, and up to where that is so.
create table measured_part (
    measure text        not null,
    arrived timestamptz not null,
    hour    timestamptz not null,
    mark    integer     not null,
    total   bigint      not null,
    missed  bigint      not null,
    figure  bigint      not null,
    primary key (measure, arrived, hour, mark)
);
create index measured_part_by_hour on measured_part (measure, hour);

create table measured_mark (
    measure text        primary key,
    until   timestamptz not null
);

create table thing (
    at         timestamptz not null,
    missed     boolean     not null,
    arrived_at timestamptz,
    size       integer     not null default 0
);
