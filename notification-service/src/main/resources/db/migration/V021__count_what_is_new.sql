-- Counts go on from a mark and read no row twice.
-- What has arrived for good, by the hour of its arrival and the hour that it belongs to, and up to where that is so.
create table measured_part (
    measure text        not null,
    arrived timestamptz not null,
    hour    timestamptz not null,
    mark    integer     not null,
    total   bigint      not null,
    missed  bigint      not null,
    figure  bigint      not null,
    primary key (measure, arrived, hour, mark)
);
create index measured_part_by_hour on measured_part (measure, hour);

create table measured_mark (
    measure text        primary key,
    until   timestamptz not null
);

-- The page reads the last days of all measures.
create index measured_hour_by_time on measured_hour (hour);

-- Mails that went out, attempts that failed and first mails that were planned are found by their time.
create index notice_by_sending on notice (sent_at) where sent_at is not null;
create index notice_waiting on notice (not_before) where status in ('waiting', 'sending');
create index notice_first on notice (created_at) include (ticket_id, submitted_at) where submitted_at is not null;
create index delivery_attempt_unsent on delivery_attempt (at) where outcome <> 'sent';
drop index notice_by_request;
