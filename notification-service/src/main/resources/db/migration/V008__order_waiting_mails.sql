-- Mails that wait come behind new ones, ever more rarely, and those to one ticket still in their order.

-- How often it was put off; each time doubles the pause.
alter table incoming_mail add column put_offs integer not null default 0;

drop index incoming_mail_due;
create index incoming_mail_due on incoming_mail (next_attempt_at, arrival) where state = 'new';
create index incoming_mail_order on incoming_mail (ticket_id, arrival) where state = 'new';
