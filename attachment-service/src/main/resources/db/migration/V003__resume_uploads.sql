-- An upload that can go on after a cut: the file it becomes, and how much of it is safe on the disk. Its address is a
-- secret that only the sender was told, so only the digest stands here: whoever reads this table can resume nothing.
create table upload (
  address       bytea       primary key,
  attachment_id uuid        not null unique references attachment (id) on delete cascade,
  name          text        not null,
  length        bigint      check (length >= 0),
  received      bigint      not null default 0 check (received >= 0),
  -- Whose request may say how much arrived; a newer request puts itself in its place.
  writer        uuid,
  active_at     timestamptz not null,
  expires_at    timestamptz not null
);

create index upload_expiring on upload (expires_at);
