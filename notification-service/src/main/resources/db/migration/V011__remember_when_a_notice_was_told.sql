-- From the event to the mail: the promise is five seconds, and operations see whether it is kept.
alter table notice add column told_at timestamptz;
