-- What a repeat gets, when that is not the ticket itself; and new addresses that are still to be proved.
alter table idempotency_key
    add column made uuid;

create table address_correction (
    challenge_id uuid primary key,
    ticket_id    uuid        not null references ticket,
    email        text        not null,
    wrong        smallint    not null default 0,
    requested_at timestamptz not null,
    expires_at   timestamptz not null
);

create index address_correction_by_ticket on address_correction (ticket_id, requested_at);
create index address_correction_by_expiry on address_correction (expires_at);
