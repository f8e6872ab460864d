-- What each promise came to, an hour at a time, so that every copy can say since when it is kept. Counts; never who.
create table measured_hour (
    measure     text        not null,
    hour        timestamptz not null,
    total       bigint      not null,
    missed      bigint      not null,
    -- What else a measure tells: milliseconds, repeats, a checksum.
    figure      bigint      not null,
    measured_at timestamptz not null,
    primary key (measure, hour)
);

-- What leaves no row of its own: every copy adds what it saw; mark is the upper bound of a time, or a kind.
create table counted_hour (
    what  text        not null,
    hour  timestamptz not null,
    mark  integer     not null,
    count bigint      not null,
    primary key (what, hour, mark)
);
