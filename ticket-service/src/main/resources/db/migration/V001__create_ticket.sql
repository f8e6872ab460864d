-- A ticket, its conversation and its files, and the keys that make a repeated submission the same ticket.
create table ticket (
    id                  uuid primary key,
    code                text        not null unique,
    topic               text        not null,
    subject             text        not null,
    status              text        not null check (status in ('open', 'answered', 'waiting', 'resolved', 'closed')),
    requester_name      text        not null,
    requester_email     text        not null,
    requester_unit      text        not null,
    requester_extension text,
    language            text        not null check (language in ('tr', 'en')),
    access_key_hash     bytea       not null,
    privacy_notice      text,
    submitted_at        timestamptz not null,
    answered_at         timestamptz
);

create index ticket_by_time on ticket (submitted_at);
create index ticket_open on ticket (submitted_at) where status = 'open';
create index ticket_unfinished_by_email on ticket (lower(requester_email), submitted_at desc)
    where status in ('open', 'answered', 'waiting');

create table message (
    id        uuid primary key,
    ticket_id uuid        not null references ticket,
    author    text        not null check (author in ('requester', 'staff')),
    name      text        not null,
    text      text        not null,
    sent_at   timestamptz not null
);

create index message_by_ticket on message (ticket_id, sent_at);

-- The id is the upload's: a file belongs to one message, whoever holds its receipt.
create table attachment (
    id         uuid primary key,
    message_id uuid     not null references message,
    position   smallint not null,
    name       text     not null,
    size       bigint   not null,
    media_type text     not null,
    sha256     text     not null
);

create index attachment_by_message on attachment (message_id);

-- Claimed before the ticket is there, in the same transaction: hence the late check.
create table idempotency_key (
    key         uuid primary key,
    fingerprint bytea       not null,
    ticket_id   uuid        not null references ticket deferrable initially deferred,
    expires_at  timestamptz not null
);

create index idempotency_key_by_expiry on idempotency_key (expires_at);
