-- What a requester said when they were asked whether their problem is solved: one answer a ticket, changeable until it is closed.
create table satisfaction (
    ticket_id uuid        primary key references ticket on delete cascade,
    answer    text        not null check (answer in ('yes', 'partly', 'no')),
    comment   text,
    said_at   timestamptz not null
);

create function note_satisfaction_for_report() returns trigger language plpgsql as $$
begin
    insert into report_change (ticket_id) values (new.ticket_id);
    return null;
end $$;

create trigger report_has_a_satisfaction after insert or update on satisfaction
    for each row execute function note_satisfaction_for_report();
