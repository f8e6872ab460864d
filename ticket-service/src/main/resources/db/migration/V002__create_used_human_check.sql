-- A human check is good once: what was used is remembered until its time is over anyway.
create table used_human_check (
    nonce      uuid        primary key,
    expires_at timestamptz not null
);

create index used_human_check_expires_at on used_human_check (expires_at);
