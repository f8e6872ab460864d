-- What the office sorts its tickets by: how urgent one is, words of its own, and a day by which it is to be done.
alter table ticket
    add column priority text        not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
    add column tags     text[]      not null default '{}',
    add column due_at   timestamptz;

create index ticket_due_by_hand on ticket (due_at) where due_at is not null and waiting_since is not null;

-- Tags and any priority but the normal one are labels, and a list of a label is walked like any other: by an index of its own.
alter table ticket_row
    add column labels   text[]      not null default '{}',
    add column labelled boolean     not null generated always as (labels <> '{}') stored,
    add column due_at   timestamptz;

-- Whether there are labels at all is small enough for the index that a search walks along.
drop index ticket_row_by_activity;
create index ticket_row_by_activity on ticket_row (last_activity_at desc, ticket_id desc)
    include (topic, status, assignee, waiting_since, due_at, labelled);

create table ticket_label (
    label            text        not null,
    ticket_id        uuid        not null references ticket on delete cascade,
    topic            text        not null,
    status           text        not null,
    assignee         text,
    waiting_since    timestamptz,
    due_at           timestamptz,
    last_activity_at timestamptz not null,
    labels           text[]      not null,
    primary key (ticket_id, label)
);

create index ticket_label_by_topic on ticket_label (label, topic, status, last_activity_at desc, ticket_id desc);
create index ticket_label_by_assignee on ticket_label (label, assignee, status, last_activity_at desc, ticket_id desc)
    where assignee is not null;

create function keep_ticket_labels() returns trigger language plpgsql as $$
begin
    delete from ticket_label where ticket_id = new.ticket_id and label <> all (new.labels);
    insert into ticket_label (label, ticket_id, topic, status, assignee, waiting_since, due_at, last_activity_at, labels)
    select label, new.ticket_id, new.topic, new.status, new.assignee, new.waiting_since, new.due_at,
           new.last_activity_at, new.labels
      from unnest(new.labels) as kept (label)
    on conflict (ticket_id, label) do update
       set topic = excluded.topic, status = excluded.status, assignee = excluded.assignee,
           waiting_since = excluded.waiting_since, due_at = excluded.due_at,
           last_activity_at = excluded.last_activity_at, labels = excluded.labels;
    return null;
end $$;

-- A ticket without labels, as each new one, costs nothing here.
create trigger ticket_row_comes_with_labels after insert on ticket_row
    for each row when (new.labels <> '{}') execute function keep_ticket_labels();
create trigger ticket_row_has_labels after update on ticket_row
    for each row when (old.labels <> '{}' or new.labels <> '{}') execute function keep_ticket_labels();

create or replace function keep_ticket_row(kept uuid) returns void language sql as $$
    insert into ticket_row (ticket_id, topic, status, assignee, waiting_since, last_activity_at, labels, due_at)
    select id, topic, status, lower(assignee_address), waiting_since, greatest(submitted_at, answered_at,
           (select max(sent_at) from message where ticket_id = ticket.id),
           (select max(added_at) from note where ticket_id = ticket.id),
           (select max(at) from ticket_history where ticket_id = ticket.id and role is not null)),
           case when priority = 'normal' then '{}' else array['priority:' || priority] end
               || array(select 'tag:' || tag from unnest(tags) as given (tag)), due_at
      from ticket where id = kept
    on conflict (ticket_id) do update
       set topic = excluded.topic, status = excluded.status, assignee = excluded.assignee,
           waiting_since = excluded.waiting_since, last_activity_at = excluded.last_activity_at,
           labels = excluded.labels, due_at = excluded.due_at
$$;

drop trigger ticket_changes on ticket;
create constraint trigger ticket_changes after update on ticket
    deferrable initially deferred for each row
    when ((old.topic, old.status, old.assignee_address, old.waiting_since, old.answered_at, old.priority, old.tags, old.due_at)
          is distinct from
          (new.topic, new.status, new.assignee_address, new.waiting_since, new.answered_at, new.priority, new.tags, new.due_at))
    execute function keep_row_of_ticket();
