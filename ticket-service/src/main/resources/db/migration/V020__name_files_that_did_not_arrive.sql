-- A file that could not be uploaded is left out knowingly, and asked for by name until it comes.
alter table message add column missing_attachments text[] not null default '{}';
alter table note add column missing_attachments text[] not null default '{}';
