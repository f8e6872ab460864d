-- Each minute the last hours are counted anew: a ticket's own key and the numbers of an hour are found by these.
create index idempotency_key_by_ticket on idempotency_key (ticket_id) where made is null;
create index message_by_mail on message (ticket_id) where mail_id is not null;
create index national_id_by_time on national_id (created_at);
