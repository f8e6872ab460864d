-- Mails come in by two steps, so that a killed reader loses none: kept as they came, then read and decided.

create table mailbox_place (
    name         text primary key,
    uid_validity bigint      not null,
    -- The last one that is kept here; the mailbox is read on from the next.
    uid          bigint      not null,
    read_at      timestamptz not null
);

create table incoming_mail (
    id              uuid primary key,
    arrival         bigint generated always as identity,
    mailbox         text        not null,
    message_id      text        not null,
    -- Of what was written, not of how it came: the headers that servers add on the way do not count.
    sha256          text        not null,
    size            bigint      not null,
    received_at     timestamptz not null,
    state           text        not null default 'new' check (state in ('new', 'told', 'ignored', 'quarantined', 'discarded')),
    reason          text,
    -- Whether operations let it out of the quarantine.
    released        boolean     not null default false,
    -- How often reading was begun and did not end in order.
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    -- Lower case; emptied with the mail itself.
    sender          text,
    sender_domain   text,
    ticket_id       uuid,
    -- When it counts among those of its sender or ticket; later than its arrival when it had to wait.
    turn_at         timestamptz,
    -- What became of its files so far, so that a second try sends none again.
    files           jsonb,
    decided_at      timestamptz,
    erased_at       timestamptz,
    -- A repeat is recognised by it; the same Message-ID with other content is another mail.
    unique (mailbox, message_id, sha256)
);

create index incoming_mail_due on incoming_mail (arrival) where state = 'new';
create index incoming_mail_quarantine on incoming_mail (received_at) where state = 'quarantined';
create index incoming_mail_kept on incoming_mail (received_at) where erased_at is null;
create index incoming_mail_stranger on incoming_mail (sender, turn_at desc) where ticket_id is null and turn_at is not null;
create index incoming_mail_known on incoming_mail (sender, turn_at desc) where ticket_id is not null and turn_at is not null;
create index incoming_mail_ticket on incoming_mail (ticket_id, turn_at desc) where turn_at is not null;

-- Chunks of a large mail come before its row, while the mailbox is still being read.
create table mail_chunk (
    mail_id   uuid        not null,
    position  integer     not null,
    bytes     bytea       not null,
    stored_at timestamptz not null,
    primary key (mail_id, position)
);

create index mail_chunk_stored on mail_chunk (stored_at);

-- Mails are compressed by their senders, if at all.
alter table mail_chunk alter column bytes set storage external;

-- A reply names its reply address; the mail that it answers is looked up by it.
create index notice_reply on notice (reply_id, created_at desc);
