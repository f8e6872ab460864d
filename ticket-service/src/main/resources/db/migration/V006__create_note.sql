-- What the office writes for itself, in a table of its own, so that no query for messages can show it.
create table note (
    id             uuid primary key,
    ticket_id      uuid        not null references ticket,
    author_address text        not null,
    author_name    text        not null,
    text           text        not null,
    mail_id        uuid unique,
    added_at       timestamptz not null
);

create index note_by_ticket on note (ticket_id, added_at);

-- One table for all files, whatever they belong to: the id says that an upload is used once.
alter table attachment
    alter column message_id drop not null,
    add column note_id uuid references note,
    add constraint attachment_has_one_owner check (num_nonnulls(message_id, note_id) = 1);

create index attachment_by_note on attachment (note_id) where note_id is not null;
