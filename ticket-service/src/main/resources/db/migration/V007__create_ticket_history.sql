-- What was done with a ticket besides writing: what, by whom, when.
create table ticket_history (
    id        uuid primary key,
    ticket_id uuid        not null references ticket,
    what      text        not null,
    role      text        check (role in ('requester', 'staff')),
    address   text,
    name      text,
    detail    text,
    at        timestamptz not null
);

create index ticket_history_by_ticket on ticket_history (ticket_id, at);
