-- What of an answer quotes a mail of ours is known by the words that the mail said: keyed hashes of each eight
-- successive words, kept with the notice when its text is long emptied.
alter table notice
    add column shingles bytea,
    add column shingles_key text;

create index notice_shingles on notice (ticket_id, created_at desc) where shingles is not null;
