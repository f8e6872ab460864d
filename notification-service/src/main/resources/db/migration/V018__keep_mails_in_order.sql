-- Several mails leave at once: one waits while an earlier one of its ticket to the same person is not settled.
create index notice_order on notice (ticket_id, recipient_key, not_before, id)
 where status in ('waiting', 'sending') and unknown_at is null;
