-- The files of {files} messages, a few of which nobody has claimed yet.
insert into attachment (id, device, size, started_at, received_at, name, media_type, sha256, ticket_id, bound_at)
select md5('file' || n)::uuid, 'device' || n % 1000, 100000, at, at, 'ek.pdf', 'application/pdf', md5(n::text),
       case when n % 100 > 0 then md5('ticket' || n)::uuid end, case when n % 100 > 0 then at end
  from (select n, timestamptz '{now}' - n * interval '200 days' / {files} as at from generate_series(1, {files}) as n) as numbered;

insert into upload (address, attachment_id, name, length, received, active_at, expires_at)
select decode(md5('address' || n), 'hex'), md5('file' || n)::uuid, 'ek.pdf', 100000, 100000, timestamptz '{now}',
       timestamptz '{now}' + interval '1 hour'
  from generate_series(1, {files} / 200) as n;

insert into outbox (event_id, topic, key, type, subject, occurred_at, data, sent_at)
select gen_random_uuid(), 'attachment-events', gen_random_uuid(), 'attachment-bound.v1', 'F', timestamptz '{now}',
       repeat('x', 300), timestamptz '{now}' - n * interval '6 days' / {files} from generate_series(1, {files}) as n;

insert into inbox (event_id, type, received_at)
select gen_random_uuid(), 'ticket-submitted.v1', timestamptz '{now}' - n * interval '20 days' / {files}
  from generate_series(1, {files}) as n
