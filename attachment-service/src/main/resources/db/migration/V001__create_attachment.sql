-- One row a file, there before the first byte arrives: it reserves the room, so that uploads side by side
-- cannot pass a limit that each of them alone would keep.
create table attachment (
  id          uuid        primary key,
  device      text,
  size        bigint      not null check (size >= 0),
  started_at  timestamptz not null,
  received_at timestamptz,
  name        text,
  media_type  text,
  sha256      text,
  ticket_id   uuid,
  bound_at    timestamptz,
  removed_at  timestamptz,
  check (received_at is null or (name is not null and media_type is not null and sha256 is not null)),
  check (ticket_id is null or received_at is not null),
  check (ticket_id is null or removed_at is null)
);

-- What nobody has claimed yet: summed before each upload, swept when old.
create index attachment_unclaimed on attachment (device) include (size, started_at, received_at) where ticket_id is null;
create index attachment_of_ticket on attachment (ticket_id) where ticket_id is not null;
