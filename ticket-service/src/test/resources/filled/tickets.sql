-- A desk that has been busy for 400 days: {tickets} tickets, a tenth of them in the last hour, three messages each.
-- Rows and words of the list are written at the end, all at once.
alter table ticket disable trigger user;
alter table message disable trigger user;

insert into ticket (id, code, topic, subject, status, requester_name, requester_email, requester_unit, language,
                    access_key_hash, assignee_address, assignee_name, submitted_at, answered_at, waiting_since, resolved_at,
                    first_answer_minutes, overdue_told, overdue_told_for)
select md5('ticket' || n)::uuid, 'F' || lpad(n::text, 11, '0'), case n % 3 when 0 then 'laboratuvar' else 'kutuphane' end,
       'Subject ' || n, status, 'Requester ' || n % 5000, 'r' || n % 5000 || '@example.org', 'Unit', 'tr', '\x00',
       case when n % 7 = 0 then 'lab@example.org' end, case when n % 7 = 0 then 'Laboratuvar Ekibi' end, at,
       case when status <> 'open' then at + interval '1 hour' end, case when status = 'open' then at end,
       case when status = 'resolved' then timestamptz '{now}' - interval '20 days' when status = 'closed' then at + interval '1 day' end,
       case when status <> 'open' then n % 3000 end, 2, case when status = 'open' then at end
  from (select n, case when n > {tickets} * 0.9 then timestamptz '{now}' - ({tickets} - n) * interval '3000 seconds' / ({tickets} * 0.1)
                       else timestamptz '{now}' - interval '2 hours' - ({tickets} * 0.9 - n) * interval '400 days' / ({tickets} * 0.9) end as at,
               case when n <= {tickets} * 0.8 then 'closed' when n % 4 = 0 then 'open' when n % 4 = 1 then 'answered'
                    when n % 4 = 2 then 'waiting' else 'resolved' end as status
          from generate_series(1, {tickets}) as n) as numbered;

insert into message (id, ticket_id, author, name, text, sent_at)
select md5('message' || n || '-' || part)::uuid, md5('ticket' || n)::uuid,
       case part when 2 then 'staff' else 'requester' end, 'Somebody', repeat('Some words of a message. ', 20),
       timestamptz '{now}' - interval '1 hour'
  from generate_series(1, {tickets}) as n, generate_series(1, 3) as part;

insert into idempotency_key (key, fingerprint, ticket_id, expires_at)
select md5('key' || n)::uuid, '\x00', md5('ticket' || n)::uuid, timestamptz '{now}' + interval '7 days'
  from generate_series({tickets} / 2, {tickets}) as n;

insert into national_id (ticket_id, wrapped_key, ciphertext, created_at)
select id, '\x00', decode(md5(id::text) || md5(code), 'hex'), submitted_at from ticket where code like 'F%';

insert into ticket_history (id, ticket_id, what, at)
select md5('history' || n)::uuid, md5('ticket' || n)::uuid, 'answered', timestamptz '{now}' - interval '1 hour'
  from generate_series(1, {tickets}) as n;

insert into held_reply (id, ticket_id, mail_id, role, recipient, sender_address, text, files, reason, held_at)
select md5('held' || n)::uuid, md5('ticket' || n)::uuid, md5('held' || n)::uuid, 'requester', 'a@example.org',
       'b@example.org', repeat('Words. ', 50), '[]', 'unknown-sender', timestamptz '{now}' - n * interval '80 days' / 200
  from generate_series(1, 200) as n;

insert into used_human_check (nonce, expires_at)
select gen_random_uuid(), timestamptz '{now}' + n * interval '1 hour' / {tickets} from generate_series(1, {tickets}) as n;

insert into access_request (about, hour, count)
select decode(md5('asked' || n), 'hex'), date_trunc('hour', timestamptz '{now}') - floor(n * 2.2 / {tickets}) * interval '1 hour', 1
  from generate_series(1, {tickets}) as n;

insert into code_challenge (id, purpose, about, ticket_id, address, opened_at, expires_at)
select gen_random_uuid(), 'staff-browser', gen_random_uuid(), md5('ticket' || n)::uuid, 'a@example.org',
       timestamptz '{now}' - n * interval '20 hours' / {tickets}, timestamptz '{now}'
  from generate_series(1, {tickets}) as n;

insert into outbox (event_id, topic, key, type, subject, occurred_at, data, sent_at)
select gen_random_uuid(), 'ticket-events', gen_random_uuid(), 'ticket-submitted.v1', 'F', timestamptz '{now}',
       repeat('x', 800), timestamptz '{now}' - n * interval '6 days' / {tickets} from generate_series(1, {tickets}) as n;

insert into inbox (event_id, type, received_at)
select gen_random_uuid(), 'reply-received.v1', timestamptz '{now}' - n * interval '20 days' / {tickets}
  from generate_series(1, {tickets}) as n;

insert into ticket_row (ticket_id, topic, status, assignee, waiting_since, last_activity_at, labels)
select id, topic, status, lower(assignee_address), waiting_since, submitted_at,
       case when substr(code, 2)::int % 3 = 0 then array['tag:sık'] else '{}' end
           || case when substr(code, 2)::int % 10 = 0 then array['priority:urgent'] else '{}' end from ticket;

insert into ticket_count (topic, assignee, status, tickets)
select topic, coalesce(assignee, ''), status, count(*) from ticket_row group by 1, 2, 3;

truncate ticket_count_change;

insert into report_row (id, topic, unit, channel, received_at, day, hour, answer_minutes, solution_minutes, reopened, answered_by)
select id, topic, 'Birim ' || substr(code, 2)::int % 200, 'form', submitted_at, (submitted_at at time zone 'Europe/Istanbul')::date,
       extract(hour from submitted_at at time zone 'Europe/Istanbul'), first_answer_minutes,
       case when resolved_at is not null then coalesce(first_answer_minutes, 0) + 100 end, substr(code, 2)::int % 20 / 19,
       case when first_answer_minutes is not null then 'lab@example.org' end from ticket;

truncate report_change;

-- A word of all tickets, one of each fifth, one of each thousandth that waits, and one of a single ticket each.
insert into ticket_words (ticket_id, words)
select id, to_tsvector('desk', 'herkeste ' || case when n % 5 = 0 then 'bazen ' else '' end
                               || case when n % 1000 = 0 then 'seyrek ' else '' end || 'tek' || n || ' ' || requester_name)
  from (select *, substr(code, 2)::int as n from ticket) as numbered;

insert into search_word (word)
select distinct substr(translate(md5('word' || n), '0123456789', 'ghijklmnop'), 1, 10) from generate_series(1, 50000) as n;

alter table ticket enable trigger user;
alter table message enable trigger user
