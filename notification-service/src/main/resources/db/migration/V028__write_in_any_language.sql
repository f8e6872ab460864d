-- Which languages there are is the application's list (foundation's Language), so that a new one needs no migration.
alter table notice drop constraint notice_language_check;
