-- Up to when all that was accepted has been told on each partition; one row, which says since when and locks.
create table ticket_events_watermark (
  one     boolean primary key default true check (one),
  told_at timestamptz not null,
  until   timestamptz
);
insert into ticket_events_watermark (told_at) values ('-infinity');
