-- With which keys rows were made, as check values: another key, or none, must not be taken in silence.
create table key_fingerprint (
  file        text        not null,
  key_id      text        not null,
  fingerprint text        not null,
  recorded_at timestamptz not null,
  primary key (file, key_id)
);
