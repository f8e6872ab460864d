-- Since when the office's answer is waited for, how long the first one took in working minutes, and which wait
-- staff were already told to be overdue.
alter table ticket
    add column waiting_since        timestamptz,
    add column first_answer_minutes integer,
    add column reminded_for         timestamptz,
    add column deputy_told_for      timestamptz;

update ticket set waiting_since = submitted_at where status = 'open';

create index ticket_waiting on ticket (topic, waiting_since) where status = 'open';
