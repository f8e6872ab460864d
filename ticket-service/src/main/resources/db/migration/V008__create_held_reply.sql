-- Replies by mail that were not believed: they wait for a word of whom they claim to come from.
create table held_reply (
    id                 uuid primary key,
    ticket_id          uuid        not null references ticket,
    mail_id            uuid        not null unique,
    role               text        not null check (role in ('requester', 'staff')),
    recipient          text        not null,
    sender_address     text        not null,
    sender_name        text,
    text               text        not null,
    command            jsonb,
    files              jsonb       not null,
    reason             text        not null check (reason in ('unknown-sender', 'unauthenticated', 'raced')),
    answered_by        text,
    held_at            timestamptz not null
);

create index held_reply_by_ticket on held_reply (ticket_id, held_at);
