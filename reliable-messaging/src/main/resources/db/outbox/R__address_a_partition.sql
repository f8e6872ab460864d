-- An event that is meant for one partition, whatever its key: it goes there only once all that was told before it has gone.
-- Repeatable, so that services whose own migrations are past the numbers of these get it, too.
alter table outbox add column if not exists partition integer;
