-- An event's id is written in the transaction of its effect, so a repeat finds it and does nothing.
create table inbox (
    event_id    uuid        primary key,
    type        text        not null,
    received_at timestamptz not null
);

-- For the sweeper.
create index inbox_received on inbox (received_at);
