-- What a repeat gets, when that is not the ticket itself.
alter table idempotency_key
    add column made uuid;
