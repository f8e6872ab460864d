-- Events are rows of the transaction that causes them; the relay sends them in the order of their ids.
create table outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null,
    topic        text        not null,
    key          uuid        not null,
    type         text        not null,
    subject      text        not null,
    occurred_at  timestamptz not null,
    trace_parent text,
    data         text        not null,
    sent_at      timestamptz
);

-- Holds only what waits, however many sent rows there are: the relay selects by this, never by "id greater than".
create index outbox_unsent on outbox (id) where sent_at is null;

-- For the sweeper.
create index outbox_sent on outbox (sent_at) where sent_at is not null;
