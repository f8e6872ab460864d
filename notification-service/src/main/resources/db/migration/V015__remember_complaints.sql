-- Who calls a mail of ours unwanted gets none that they did not ask for.
alter table notice add column complained_at timestamptz;

create index notice_complained on notice (recipient_key) where complained_at is not null;
