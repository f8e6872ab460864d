-- Events of a type that this version does not know wait here for one that does.
create table if not exists parked_event (
    event_id    uuid        primary key,
    sequence    bigint      generated always as identity,
    reason      text        not null,
    type        text        not null,
    source      text        not null,
    subject     text        not null,
    happened_at timestamptz not null,
    key         uuid        not null,
    traceparent text,
    data        text        not null,
    parked_at   timestamptz not null
);

-- They are read again in the order in which they came.
create index if not exists parked_event_waiting on parked_event (reason, type, sequence);

-- How often a handler failed at it by a fault of the program.
alter table parked_event add column if not exists attempts integer not null default 0;
