\set n random(1, 1000000000)
with opened as (
    insert into floor.ticket (id, code, topic, subject, status, requester_name, requester_email, requester_unit,
                              requester_extension, language, access_key_hash, submitted_at, waiting_since)
    select gen_random_uuid(), gen_random_uuid()::text, 'bys', 'Ders kaydım görünmüyor', 'open', 'Elif Yıldız',
           :n || '@ogr.example.org', 'Mühendislik Fakültesi', '2150', 'tr', decode(repeat('ab', 32), 'hex'), now(), now()
    returning id
), written as (
    insert into floor.message (id, ticket_id, author, name, text, sent_at)
    select gen_random_uuid(), id, 'requester', 'Elif Yıldız', repeat('Ders kaydı', 100), now() from opened
), claimed as (
    insert into floor.idempotency_key (key, fingerprint, ticket_id, expires_at)
    select gen_random_uuid(), decode(repeat('cd', 32), 'hex'), id, now() + interval '7 days' from opened
)
insert into floor.outbox (event_id, topic, key, type, subject, occurred_at, data)
select gen_random_uuid(), 'ticket-events', id, 'ticket-submitted.v1', 'K7M-3XR-9TQ2', now(), repeat('Ders kaydı', 200) from opened;
