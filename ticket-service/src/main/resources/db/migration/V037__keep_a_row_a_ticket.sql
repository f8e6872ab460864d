-- What the office's list is walked by: a row a ticket, kept by the database with each act that commits, whoever does it.
create table ticket_row (
    ticket_id        uuid        primary key references ticket on delete cascade,
    topic            text        not null,
    status           text        not null,
    assignee         text,
    waiting_since    timestamptz,
    last_activity_at timestamptz not null
);

create index ticket_row_by_topic on ticket_row (topic, status, last_activity_at desc, ticket_id desc);
create index ticket_row_by_assignee on ticket_row (assignee, status, last_activity_at desc, ticket_id desc)
    include (topic) where assignee is not null;
create index ticket_row_by_activity on ticket_row (last_activity_at desc, ticket_id desc)
    include (topic, status, assignee, waiting_since);

-- How many tickets stand where. Acts append what they change, so that none waits for another; a job adds it up.
create table ticket_count (
    topic    text   not null,
    assignee text   not null,
    status   text   not null,
    tickets  bigint not null,
    primary key (topic, assignee, status)
);

create table ticket_count_change (
    id       bigint   generated always as identity primary key,
    topic    text     not null,
    assignee text     not null,
    status   text     not null,
    change   smallint not null
);

create function count_ticket_row() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into ticket_count_change (topic, assignee, status, change)
        values (old.topic, coalesce(old.assignee, ''), old.status, -1);
    end if;
    if tg_op <> 'DELETE' then
        insert into ticket_count_change (topic, assignee, status, change)
        values (new.topic, coalesce(new.assignee, ''), new.status, 1);
    end if;
    return null;
end $$;

create trigger ticket_row_comes_or_goes after insert or delete on ticket_row
    for each row execute function count_ticket_row();
create trigger ticket_row_moves after update on ticket_row
    for each row when ((old.topic, old.status, old.assignee) is distinct from (new.topic, new.status, new.assignee))
    execute function count_ticket_row();

-- Computed from all that there is, never from what changed: so it mends itself, and old tickets get theirs by the same words.
create function keep_ticket_row(kept uuid) returns void language sql as $$
    insert into ticket_row (ticket_id, topic, status, assignee, waiting_since, last_activity_at)
    select id, topic, status, lower(assignee_address), waiting_since, greatest(submitted_at, answered_at,
           (select max(sent_at) from message where ticket_id = ticket.id),
           (select max(added_at) from note where ticket_id = ticket.id),
           (select max(at) from ticket_history where ticket_id = ticket.id and role is not null))
      from ticket where id = kept
    on conflict (ticket_id) do update
       set topic = excluded.topic, status = excluded.status, assignee = excluded.assignee,
           waiting_since = excluded.waiting_since, last_activity_at = excluded.last_activity_at
$$;

-- At the commit, once for all that was done with a ticket.
create function keep_row_of_ticket() returns trigger language plpgsql as $$
declare
    kept uuid;
begin
    if tg_table_name = 'ticket' then
        kept := new.id;
    else
        kept := new.ticket_id;
    end if;
    if current_setting('destek.row_kept', true) is distinct from kept::text then
        perform keep_ticket_row(kept);
        perform set_config('destek.row_kept', kept::text, true);
    end if;
    return null;
end $$;

create constraint trigger ticket_is_new after insert on ticket
    deferrable initially deferred for each row execute function keep_row_of_ticket();
create constraint trigger ticket_changes after update on ticket
    deferrable initially deferred for each row
    when ((old.topic, old.status, old.assignee_address, old.waiting_since, old.answered_at)
          is distinct from (new.topic, new.status, new.assignee_address, new.waiting_since, new.answered_at))
    execute function keep_row_of_ticket();
create constraint trigger message_is_new after insert on message
    deferrable initially deferred for each row execute function keep_row_of_ticket();
create constraint trigger note_is_new after insert on note
    deferrable initially deferred for each row execute function keep_row_of_ticket();
create constraint trigger act_is_new after insert on ticket_history
    deferrable initially deferred for each row when (new.role is not null) execute function keep_row_of_ticket();
