-- Codes that are being waited for, without the codes: those are computed from the id.
create table code_challenge (
    id          uuid        primary key,
    purpose     text        not null check (purpose in ('staff-browser', 'new-address')),
    about       uuid        not null,
    ticket_id   uuid        not null references ticket,
    address     text        not null,
    opened_at   timestamptz not null,
    expires_at  timestamptz not null,
    tries       smallint    not null default 0,
    redeemed_at timestamptz
);

create index code_challenge_by_about on code_challenge (about, opened_at);
create index code_challenge_by_time on code_challenge (opened_at);
