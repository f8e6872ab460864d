-- Not every mail is about one ticket, not every mail can be answered, and not every mail arrives.

alter table notice
    alter column ticket_id drop not null,
    alter column code drop not null,
    -- None: a reply is not taken for a reply to a ticket.
    alter column reply_id drop not null,
    -- Who is told instead when it does not arrive; emptied together with the content.
    add column fallback jsonb,
    -- Whom it did not reach, in the copy for who is told instead.
    add column instead_of jsonb,
    add column bounced_at timestamptz,
    add column bounce_reason text,
    drop constraint notice_role_check,
    add constraint notice_role_check check (role in ('requester', 'staff', 'stranger'));

create index notice_ticket on notice (ticket_id) where role = 'requester';

-- The topic's name in every subject to a requester, as it was in the first: a moved ticket stays one thread.
alter table reply_address add column topic text;
