-- Since when the office's answer is waited for, how long the first one took in working minutes, and of which
-- wait, and how far up (1 staff, 2 deputy), it was told that it is overdue.
alter table ticket
    add column waiting_since        timestamptz,
    add column first_answer_minutes integer,
    add column overdue_told_for     timestamptz,
    add column overdue_told         smallint not null default 0;

update ticket set waiting_since = submitted_at where status = 'open';

create index ticket_waiting on ticket (topic, waiting_since) where status = 'open';
