-- Tables like those that a submission writes to, with their indexes.
drop schema if exists floor cascade;
create schema floor;
create table floor.ticket (like public.ticket including all);
create table floor.message (like public.message including all);
create table floor.idempotency_key (like public.idempotency_key including all);
create table floor.outbox (like public.outbox including all);
