-- What the head's report is counted from: a narrow row a ticket that says nothing of its requester and outlives the ticket.
create table report_row (
    id               uuid        primary key,
    topic            text        not null,
    unit             text        not null,
    channel          text        not null,
    received_at      timestamptz not null,
    day              date        not null,
    hour             smallint    not null,
    answer_minutes   integer,
    solution_minutes integer,
    reopened         smallint    not null,
    answered_by      text,
    satisfaction     text,
    erased_at        timestamptz
);

create index report_row_by_time on report_row (received_at, id);

-- Acts append which ticket they changed; a job measures it by the office's calendar, which the database does not know.
create table report_change (
    id        bigint generated always as identity primary key,
    ticket_id uuid   not null
);

-- Who holds the row measures. Tickets from before are measured by and by, the newest first; no moment: all are.
create table report_mark (
    one          boolean     primary key default true check (one),
    submitted_at timestamptz,
    ticket_id    uuid
);
insert into report_mark (submitted_at, ticket_id)
select max(submitted_at) + interval '1 second', 'ffffffff-ffff-ffff-ffff-ffffffffffff' from ticket;

create function note_change_for_report() returns trigger language plpgsql as $$
begin
    insert into report_change (ticket_id) values (new.id);
    return null;
end $$;

create trigger report_has_a_new_ticket after insert on ticket
    for each row execute function note_change_for_report();
create trigger report_has_a_changed_ticket after update on ticket
    for each row
    when ((old.topic, old.status, old.first_answer_minutes, old.resolved_at)
          is distinct from (new.topic, new.status, new.first_answer_minutes, new.resolved_at))
    execute function note_change_for_report();

-- The figures stay, and nothing leads from them to the ticket any more.
create function keep_figures_of_erased_ticket() returns trigger language plpgsql as $$
begin
    update report_row set id = gen_random_uuid(), erased_at = now() where id = old.id;
    return null;
end $$;

create trigger report_outlives_a_ticket after delete on ticket
    for each row execute function keep_figures_of_erased_ticket();
