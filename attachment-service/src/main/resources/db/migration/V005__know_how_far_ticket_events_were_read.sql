-- A file goes only when no event can come any more that names it; a clock alone does not know that.
create table ticket_events_watermark (
  partition  integer     primary key,
  partitions integer     not null,
  until      timestamptz not null,
  read_at    timestamptz not null
);

-- From when to when events of a partition were missed: the broker had thrown them away before they were read.
create table ticket_events_gap (
  partition integer     not null,
  since     timestamptz not null,
  until     timestamptz not null,
  found_at  timestamptz not null,
  primary key (partition, since)
);
