-- The files of each twentieth request; their rows alone, for no page here opens one.
create function pg_temp.made(kind integer, i bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid
$$;
create temporary table made as
select i, timestamptz '${now}' - interval '1 hour' - (${tickets} - i) * (interval '5 years' / ${tickets}) as at
  from generate_series(1, ${tickets}) as i;

insert into attachment (id, device, size, started_at, received_at, name, media_type, sha256, ticket_id, bound_at)
select pg_temp.made(7, i), null, 100000, at - interval '1 minute', at - interval '1 minute', 'belge.pdf', 'application/pdf',
       encode(sha256(i::text::bytea), 'hex'), pg_temp.made(1, i), at
  from made where i % 20 = 0;
insert into inbox (event_id, type, received_at)
select pg_temp.made(6, i), 'ticket-submitted.v1', at from made where at > timestamptz '${now}' - interval '30 days';
