-- Who looked at an identity number, when and why; never the number. It stays when the number is gone.
create table national_id_reveal (
    id          uuid        primary key,
    ticket_id   uuid        not null,
    recipient   text        not null,
    name        text        not null,
    reason      text        not null,
    revealed_at timestamptz not null
);

create index national_id_reveal_by_ticket on national_id_reveal (ticket_id, revealed_at);

-- How many finished requests somebody had, for the page of the next one.
create index ticket_finished_by_email on ticket (lower(requester_email)) where status in ('resolved', 'closed');
