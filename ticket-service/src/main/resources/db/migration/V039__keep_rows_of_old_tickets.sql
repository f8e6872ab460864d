-- Tickets from before have rows and words by and by, the newest first, so that no start waits for it. Here a job goes on;
-- no row: all have theirs.
create table ticket_row_mark (
    one          boolean     primary key default true check (one),
    submitted_at timestamptz not null,
    ticket_id    uuid        not null
);
insert into ticket_row_mark (submitted_at, ticket_id)
select 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff' where exists (select from ticket);

-- Tickets are locked, as by everybody who changes one: what is kept is what they are once that change is there.
create function keep_next_tickets(most integer) returns integer language plpgsql as $$
declare
    mark ticket_row_mark;
    next record;
    kept uuid[] := '{}';
begin
    select * into mark from ticket_row_mark for update skip locked;
    if not found then
        return 0;
    end if;
    for next in select id, submitted_at from ticket
                 where (submitted_at, id) < (mark.submitted_at, mark.ticket_id)
                 order by submitted_at desc, id desc limit most for update loop
        perform keep_ticket_row(next.id);
        perform keep_ticket_words(next.id);
        update ticket_row_mark set submitted_at = next.submitted_at, ticket_id = next.id;
        kept := kept || next.id;
    end loop;
    perform keep_search_words(kept);
    if kept = '{}' then
        delete from ticket_row_mark;
    end if;
    return cardinality(kept);
end $$;
