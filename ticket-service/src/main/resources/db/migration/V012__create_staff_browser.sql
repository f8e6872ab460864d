-- Which browsers a staff link is bound to: once it was bound, it stays closed to all others, also when none is left.
create table staff_browser (
    link_id      uuid        not null,
    browser_hash bytea       not null,
    ticket_id    uuid        not null references ticket,
    recipient    text        not null,
    bound_at     timestamptz not null,
    unbound_at   timestamptz,
    primary key (link_id, browser_hash)
);

create index staff_browser_by_time on staff_browser (bound_at);

create table revoked_staff_link (
    link_id    uuid        primary key,
    ticket_id  uuid        not null references ticket,
    recipient  text        not null,
    revoked_at timestamptz not null
);

create index revoked_staff_link_by_time on revoked_staff_link (revoked_at);
