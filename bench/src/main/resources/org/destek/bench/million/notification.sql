-- Four notices a request: the first two, the answer to the student, the student's word to the office. All are sent.
create function pg_temp.made(kind integer, i bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid
$$;
-- A code that no other request has: the number times one that shares no factor with 30 to the tenth.
create function pg_temp.code(x bigint) returns text language sql immutable as $$
    select substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x / 19683000000000 % 30)::int + 1, 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x / 656100000000 % 30)::int + 1, 1)
        || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x / 21870000000 % 30)::int + 1, 1) || '-'
        || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x / 729000000 % 30)::int + 1, 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x / 24300000 % 30)::int + 1, 1)
        || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x / 810000 % 30)::int + 1, 1) || '-'
        || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x / 27000 % 30)::int + 1, 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x / 900 % 30)::int + 1, 1)
        || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x / 30 % 30)::int + 1, 1) || substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', (x / 1 % 30)::int + 1, 1)
$$;

create temporary table made as
select i, pg_temp.made(1, i) as id, pg_temp.code(i * 387420489007 % 590490000000000) as code,
       timestamptz '${now}' - interval '1 hour' - (${tickets} - i) * (interval '5 years' / ${tickets}) as at,
       (array['bys', 'eposta', 'ag', 'uzaktan-egitim', 'diger'])[1 + i % 5] as topic
  from generate_series(1, ${tickets}) as i;

insert into reply_address (id, ticket_id, recipient_key, role, topic, created_at)
select pg_temp.made(10, i), id, 'ogrenci.' || i / 4 || '@ogr.example.org', 'requester', topic, at from made;
insert into reply_address (id, ticket_id, recipient_key, role, topic, created_at)
select pg_temp.made(11, i), id, topic || '@example.org', 'staff', topic, at from made;

-- What a notice says is emptied after thirty days, and with it the name.
insert into notice (id, event_id, ticket_id, code, kind, recipient, recipient_key, recipient_name, language, role,
                    reply_id, content, message_id, status, attempts, not_before, next_attempt_at, created_at, sent_at,
                    last_outcome, told_at, submitted_at)
select pg_temp.made(20 + part, i), pg_temp.made(case part when 0 then 6 when 1 then 6 else 10 + part end, i), id, code,
       (array['request-received', 'new-request', 'staff-answered', 'requester-replied'])[part + 1],
       address, address, case when fresh then 'Elif Yıldız' end, 'tr', case when part % 2 = 0 then 'requester' else 'staff' end,
       pg_temp.made(10 + part % 2, i),
       case when fresh then jsonb_build_object('savedAt', at, 'text', repeat('Ders kaydım görünmüyor. ', 20)) end,
       '<' || lpad(i::text, 12, '0') || '.' || part || '@example.org>', 'sent', 1, told, told, told, told + interval '2 seconds',
       'sent', told, case when part = 0 then at end
  from (select made.*, generate_series(0, 3) as part from made) as made,
       lateral (select at > timestamptz '${now}' - interval '29 days' as fresh,
                       at + part / 2 * interval '20 minutes' as told,
                       case when part % 2 = 0 then 'ogrenci.' || i / 4 || '@ogr.example.org' else topic || '@example.org' end as address) as each;

insert into delivery_attempt (notice_id, at, outcome, smtp_code)
select pg_temp.made(20 + part, i), at + part / 2 * interval '20 minutes' + interval '2 seconds', 'sent', 250
  from (select made.*, generate_series(0, 3) as part from made) as made;

insert into inbox (event_id, type, received_at)
select pg_temp.made(6, i), 'ticket-submitted.v1', at from made where at > timestamptz '${now}' - interval '30 days';
