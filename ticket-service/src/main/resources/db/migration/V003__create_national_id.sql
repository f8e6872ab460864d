-- Identity numbers stand apart from their tickets, so that no query for tickets can show one.
-- Setting wrapped_key to null shreds a number: what is left of it cannot be read again.
create table national_id (
    ticket_id   uuid        primary key,
    wrapped_key bytea,
    ciphertext  bytea       not null,
    created_at  timestamptz not null
);
