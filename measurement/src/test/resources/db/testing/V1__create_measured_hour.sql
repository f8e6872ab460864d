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

create table thing (at timestamptz not null, missed boolean not null);
