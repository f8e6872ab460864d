-- Mails are jobs: a row each, so that a mail server that is down delays and never loses one.

create table reply_address (
    id            uuid primary key,
    ticket_id     uuid        not null,
    recipient_key text        not null,
    role          text        not null check (role in ('requester', 'staff')),
    created_at    timestamptz not null,
    unique (ticket_id, recipient_key, role)
);

create table notice (
    id              uuid primary key,
    event_id        uuid        not null,
    ticket_id       uuid        not null,
    code            text        not null,
    kind            text        not null,
    recipient       text        not null,
    recipient_key   text        not null,
    recipient_name  text,
    language        text        not null check (language in ('tr', 'en')),
    role            text        not null check (role in ('requester', 'staff')),
    reply_id        uuid        not null references reply_address,
    -- What the templates need; emptied with the recipient's name thirty days after planning.
    content         jsonb,
    message_id      text        not null unique,
    traceparent     text,
    status          text        not null default 'waiting' check (status in ('waiting', 'sending', 'sent', 'failed')),
    attempts        integer     not null default 0,
    -- The time that the plan gave it; patience is counted from here.
    not_before      timestamptz not null,
    -- While sending: the end of the lease, after which another sender may take it.
    next_attempt_at timestamptz not null,
    claim           uuid,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    last_outcome    text,
    last_error      text,
    -- A person can be staff and requester of one ticket, and is then told as both.
    unique (event_id, recipient_key, role)
);

create index notice_due on notice (next_attempt_at) where status in ('waiting', 'sending');
create index notice_failed on notice (created_at) where status = 'failed';
create index notice_text on notice (created_at) where content is not null and status in ('sent', 'failed');
create index notice_first_mail on notice (recipient_key, not_before desc) where kind = 'request-received';

create table delivery_attempt (
    id        bigint generated always as identity primary key,
    notice_id uuid        not null references notice on delete cascade,
    at        timestamptz not null,
    outcome   text        not null check (outcome in ('sent', 'deferred', 'refused', 'unreachable')),
    smtp_code integer,
    -- Never the server's words: they quote addresses.
    reason    text
);

create index delivery_attempt_notice on delivery_attempt (notice_id);
