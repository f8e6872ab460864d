-- Who has a ticket, when it was solved, whether mails reach its requester; and where a message came from.
alter table ticket
    add column assignee_address   text,
    add column assignee_name      text,
    add column resolved_at        timestamptz,
    add column undelivered_reason text,
    add column undelivered_since  timestamptz,
    add constraint assignee_is_whole check ((assignee_address is null) = (assignee_name is null)),
    add constraint undelivered_is_whole check ((undelivered_reason is null) = (undelivered_since is null));

create index ticket_resolved on ticket (resolved_at) where status = 'resolved';

alter table message
    add column author_address text,
    add column mail_id        uuid unique;
