-- What happened to a ticket is read from any place on: by time, and within a moment as it was written down.
alter table message add column sequence bigint generated always as identity;
alter table note add column sequence bigint generated always as identity;
alter table ticket_history add column sequence bigint generated always as identity;

create index message_by_place on message (ticket_id, sent_at, sequence);
create index note_by_place on note (ticket_id, added_at, sequence);
create index ticket_history_by_place on ticket_history (ticket_id, at, sequence);
drop index message_by_ticket;
drop index note_by_ticket;
drop index ticket_history_by_ticket;

-- Held replies are asked for by side, and thrown away by age.
create index held_reply_by_side on held_reply (ticket_id, role, held_at, id);
drop index held_reply_by_ticket;
create index held_reply_by_time on held_reply (held_at);
