-- Request i of ${tickets}, spread over the five years before ${now}; the last month's alone are not closed for good.
-- Ids are counted, so that the three databases mean the same request: 1 ticket, 2-4 messages, 5 keys, 6 events, 7 files.
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
       (array['bys', 'eposta', 'ag', 'uzaktan-egitim', 'diger'])[1 + i % 5] as topic, '' as status
  from generate_series(1, ${tickets}) as i;
update made set status = case when at < timestamptz '${now}' - interval '29 days' then 'closed'
    when i % 10 < 6 then 'resolved' when i % 10 < 8 then 'answered' when i % 10 < 9 then 'waiting' else 'open' end;

insert into ticket (id, code, topic, subject, status, requester_name, requester_email, requester_unit,
                    requester_extension, language, access_key_hash, privacy_notice, submitted_at, answered_at,
                    resolved_at, waiting_since, first_answer_minutes, overdue_told_for, overdue_told)
select id, code, topic, 'Ders kaydım görünmüyor (' || i || ')', status, 'Elif Yıldız',
       'ogrenci.' || i / 4 || '@ogr.example.org', 'Mühendislik Fakültesi', '2150', 'tr',
       sha256(i::text::bytea), null, at, at + interval '20 minutes',
       case when status in ('resolved', 'closed') then at + interval '40 minutes' end,
       case when status = 'open' then at + interval '30 minutes' end, 20,
       -- Nobody is told again.
       case when status = 'open' then at + interval '30 minutes' end, case when status = 'open' then 2 else 0 end
  from made;

insert into message (id, ticket_id, author, name, text, sent_at, author_address, mail_id)
select pg_temp.made(2 + part, i), id, case when part = 1 then 'staff' else 'requester' end,
       case when part = 1 then 'Destek Ekibi' else 'Elif Yıldız' end,
       repeat('Ders kaydımı dün akşam tamamladım, ancak sistemde görünmüyor; danışmanım onayladığını söylüyor. ', 4) || i,
       at + part * interval '15 minutes',
       case when part = 1 then topic || '@example.org' end, case when part = 1 then pg_temp.made(8, i) end
  from (select made.*, generate_series(0, 2) as part from made) as made;

insert into ticket_history (id, ticket_id, what, role, address, name, detail, at)
select pg_temp.made(9, i), id, 'resolved', 'staff', topic || '@example.org', 'Destek Ekibi', null, at + interval '40 minutes'
  from made where status in ('resolved', 'closed');

insert into attachment (id, message_id, position, name, size, media_type, sha256)
select pg_temp.made(7, i), pg_temp.made(2, i), 0, 'belge.pdf', 100000, 'application/pdf', encode(sha256(i::text::bytea), 'hex')
  from made where i % 20 = 0;

-- The office's list, which triggers would have kept: one word that all requests have, one of each thousandth, one of each.
insert into ticket_row (ticket_id, topic, status, assignee, waiting_since, last_activity_at)
select id, topic, status, null, case when status = 'open' then at + interval '30 minutes' end,
       at + case when status in ('resolved', 'closed') then interval '40 minutes' else interval '30 minutes' end
  from made;
insert into ticket_count (topic, assignee, status, tickets)
select topic, '', status, count(*) from made group by topic, status;
insert into ticket_words (ticket_id, words)
select id, array_to_tsvector(array[lower(replace(code, '-', '')), i::text, 'dizi' || i % 1000]) || same.words
  from made, (select to_tsvector('desk', searchable('Ders kaydım görünmüyor Elif Yıldız Mühendislik Fakültesi ' || repeat(
       'Ders kaydımı dün akşam tamamladım, ancak sistemde görünmüyor; danışmanım onayladığını söylüyor. ', 12))) as words) as same;
insert into search_word (word) values ('ders'), ('elif'), ('gorunmuyor'), ('kaydim'), ('yildiz');

-- What the sweepers would have left.
insert into idempotency_key (key, fingerprint, ticket_id, expires_at)
select pg_temp.made(5, i), sha256(i::text::bytea), id, at + interval '7 days'
  from made where at > timestamptz '${now}' - interval '7 days';
insert into outbox (event_id, topic, key, type, subject, occurred_at, data, sent_at)
select pg_temp.made(6, i), 'ticket-events', id, 'ticket-submitted.v1', code, at, repeat('{"text": "Ders kaydım"} ', 60), at + interval '1 second'
  from made where at > timestamptz '${now}' - interval '7 days';
insert into inbox (event_id, type, received_at)
select pg_temp.made(8, i), 'reply-received.v1', at + interval '15 minutes'
  from made where at > timestamptz '${now}' - interval '30 days';
