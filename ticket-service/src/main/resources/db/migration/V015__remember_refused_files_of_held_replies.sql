-- What a mail brought and was not taken is told once the reply counts, not only of mails that are believed at once.
alter table held_reply add column refused_files jsonb not null default '[]';
