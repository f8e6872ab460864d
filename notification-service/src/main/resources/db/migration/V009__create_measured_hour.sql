-- What each promise came to, an hour at a time, so that every copy can say since when it is kept. Counts; never who.
create table measured_hour (
    measure     text        not null,
    hour        timestamptz not null,
    total       bigint      not null,
    missed      bigint      not null,
    -- What else a measure tells: milliseconds, a checksum.
    figure      bigint      not null,
    measured_at timestamptz not null,
    primary key (measure, hour)
);

-- Whether a text holds a valid identity number: eleven digits by themselves whose last two follow from the others.
create function holds_identity_number(content text) returns boolean language sql immutable parallel safe as $$
    select exists (
        select from regexp_matches(regexp_replace(content, '\\[nrt]', ' ', 'g'),
                                   '(?<![[:alnum:]-])([1-9][0-9]{10})(?![[:alnum:]-])', 'g') as found,
            lateral (select sum(digit) filter (where place in (1, 3, 5, 7, 9)) as odd,
                            sum(digit) filter (where place in (2, 4, 6, 8)) as even,
                            sum(digit) filter (where place <= 10) as first_ten,
                            max(digit) filter (where place = 10) as tenth,
                            max(digit) filter (where place = 11) as eleventh
                       from (select place, substr(found[1], place, 1)::int as digit
                               from generate_series(1, 11) as place) as digits) as sums
         where mod(mod(odd * 7 - even, 10) + 10, 10) = tenth and mod(first_ten, 10) = eleventh)
$$;
