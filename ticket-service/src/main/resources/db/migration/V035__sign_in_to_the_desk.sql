-- Codes may be for signing in, which is about no ticket. Sessions hold no token: only its digest.
alter table code_challenge
    alter column ticket_id drop not null,
    drop constraint code_challenge_purpose_check,
    add constraint code_challenge_purpose_check check (purpose in ('staff-browser', 'new-address', 'sign-in'));

create table desk_session (
    id           uuid        primary key,
    token_hash   bytea       not null unique,
    address      text        not null,
    device       text        not null,
    remembered   boolean     not null,
    signed_in_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);

create index desk_session_by_person on desk_session (address, last_seen_at desc);
create index desk_session_by_end on desk_session (expires_at);
