-- Which browsers have proved to read a mailbox of the office. What a link was bound to by a first act proved nothing: it is not taken over.
create table proven_browser (
    address      text        not null,
    browser_hash bytea       not null,
    proven_at    timestamptz not null,
    expires_at   timestamptz not null,
    primary key (address, browser_hash)
);

create index proven_browser_by_expiry on proven_browser (expires_at);

drop table staff_browser;

-- A code is good in the browser that asked for it, and a mailbox of the office gets no more than it can bear.
alter table code_challenge add column holder text;

create index code_challenge_by_holder on code_challenge (holder, opened_at) where holder is not null;
create index code_challenge_by_address on code_challenge (lower(address), opened_at);
