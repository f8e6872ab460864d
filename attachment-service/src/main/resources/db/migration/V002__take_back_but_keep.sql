-- A sender may take a file back that a ticket names already, while the event that says so is still on its way: so taking
-- back hides the file, and the ticket's event may still claim it. removed_at stays what it was: its erasure has begun.
alter table attachment add column taken_back_at timestamptz;
alter table attachment add check (ticket_id is null or taken_back_at is null);

drop index attachment_unclaimed;
create index attachment_unclaimed on attachment (device) include (size, started_at, received_at, taken_back_at)
  where ticket_id is null;
