-- Mails of 200 days: {notices} notices, a tenth of them in the last hour, each of them sent; mails that came in besides.
insert into notice (id, event_id, ticket_id, code, kind, recipient, recipient_key, language, role, content, message_id,
                    status, attempts, not_before, next_attempt_at, created_at, sent_at, submitted_at)
select md5('notice' || n)::uuid, md5('event' || n)::uuid, md5('ticket' || n / 2)::uuid, 'F', 'request-received',
       'r' || n % 5000 || '@example.org', 'r' || n % 5000 || '@example.org', 'tr',
       case n % 2 when 0 then 'requester' else 'staff' end,
       case when at > timestamptz '{now}' - interval '30 days'
            then jsonb_build_object('savedAt', at, 'text', repeat('Some words of a message. ', 40)) end,
       'filled-' || n, 'sent', 1, at, at, at, at + n % 3000 * interval '1 millisecond',
       case n % 2 when 0 then at end
  from (select n, case when n > {notices} * 0.9 then timestamptz '{now}' - interval '1 minute' - ({notices} - n) * interval '3000 seconds' / ({notices} * 0.1)
                       else timestamptz '{now}' - interval '2 hours' - ({notices} * 0.9 - n) * interval '200 days' / ({notices} * 0.9) end as at
          from generate_series(1, {notices}) as n) as numbered;

insert into delivery_attempt (notice_id, at, outcome, smtp_code)
select id, sent_at, 'sent', 250 from notice where message_id like 'filled-%' order by sent_at;

insert into incoming_mail (id, mailbox, message_id, sha256, size, received_at, state, next_attempt_at, decided_at, erased_at)
select md5('mail' || n)::uuid, 'INBOX', 'filled-' || n, n::text, 5000, at, case when n % 1000 = 0 then 'quarantined' else 'told' end,
       at, at, case when at < timestamptz '{now}' - interval '30 days' then at + interval '30 days' end
  from (select n, timestamptz '{now}' - n * interval '200 days' / {notices} as at from generate_series(1, {notices}) as n) as numbered;

insert into outbox (event_id, topic, key, type, subject, occurred_at, data, sent_at)
select gen_random_uuid(), 'mail-events', gen_random_uuid(), 'reply-received.v1', 'F', timestamptz '{now}',
       repeat('x', 800), timestamptz '{now}' - n * interval '6 days' / {notices} from generate_series(1, {notices}) as n;

insert into inbox (event_id, type, received_at)
select gen_random_uuid(), 'ticket-submitted.v1', timestamptz '{now}' - n * interval '20 days' / {notices}
  from generate_series(1, {notices}) as n
