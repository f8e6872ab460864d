-- The words of each ticket, so that the office finds it again: of its code, requester, subject, messages, notes and files.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Accents go first, so that "sifre" and "şifre" have the same stem.
create text search configuration desk (copy = turkish);
alter text search configuration desk
    alter mapping for asciiword, word, numword, int, uint, float, sfloat with unaccent, turkish_stem;
create text search configuration desk_unstemmed (copy = simple);
alter text search configuration desk_unstemmed
    alter mapping for asciiword, word, numword, int, uint, float, sfloat with unaccent, simple;

-- Letters and digits alone, in small letters whatever the server's language. What has eleven digits or more, together or in
-- groups, may be an identity number, and what hides digits behind stars or bullets was one: neither is a word.
create function searchable(typed text) returns text language sql immutable parallel safe as $$
    select lower(replace(replace(regexp_replace(regexp_replace(
        case when typed ~ '[\u0300-\u036f\u0660-\u0669\u06f0-\u06f9\u00a0\u00ad\u2000-\u200f\u202f\u2060\ufb00-\ufb06\ufe00-\uffef]'
             then translate(regexp_replace(normalize(typed, NFKC), '[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]', '', 'g'),
                            '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789')
             else typed end,
        '[0-9](?:[ ./_\-]{0,3}[0-9]){10,}|[0-9]*[*•]{3,}[0-9]*', ' ', 'g'),
        '[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2010-\u206f\u2e00-\u2e7f\u3000-\u303f]',
        ' ', 'g'), 'I', 'i'), 'İ', 'i'))
$$;

create table ticket_words (
    ticket_id uuid     primary key references ticket on delete cascade,
    words     tsvector not null
);

create index ticket_words_found on ticket_words using gin (words) with (gin_pending_list_limit = 512);

-- What people are called and what they ask for, as it is spelled: where a word finds nothing, one like it is meant.
create table search_word (
    word text primary key
);

create index search_word_alike on search_word using gin (word gin_trgm_ops);

-- A thread that is longer than a book has the words of its beginning and its end.
create function words_of_ticket(sought uuid) returns tsvector language sql stable as $$
    select array_to_tsvector(array[lower(replace(code, '-', ''))]) || to_tsvector('desk', searchable(left(
           concat_ws(' | ', subject, requester_name, requester_unit, requester_email,
               (select text from message where ticket_id = sought order by sent_at, sequence limit 1),
               (select string_agg(name, ' | ' order by attachment.id) from attachment where message_id in
                   (select id from message where ticket_id = sought order by sent_at desc, sequence desc limit 200)),
               (select string_agg(name, ' | ' order by attachment.id) from attachment where note_id in
                   (select id from note where ticket_id = sought order by added_at desc, sequence desc limit 200)),
               (select string_agg(text, ' | ' order by at desc)
                  from ((select text, sent_at as at from message where ticket_id = sought
                          order by sent_at desc, sequence desc
                          limit least(200, greatest(0, (select count(*) - 1 from message where ticket_id = sought))))
                        union all
                        (select text, added_at from note where ticket_id = sought
                          order by added_at desc, sequence desc limit 200)) as later)),
           100000)))
      from ticket where id = sought
$$;

create function keep_ticket_words(kept uuid) returns void language sql as $$
    insert into ticket_words (ticket_id, words)
    select id, words_of_ticket(id) from ticket where id = kept
    on conflict (ticket_id) do update set words = excluded.words
$$;

-- In the order of the alphabet: who adds the same words meanwhile waits, and nobody for each other.
create function keep_search_words(kept uuid[]) returns void language sql as $$
    insert into search_word (word)
    select distinct word from ticket,
           unnest(to_tsvector('desk_unstemmed', searchable(concat_ws(' ', subject, requester_name)))) as seen (word)
     where id = any (kept) and word ~ '^[a-z]{4,40}$'
     order by word
    on conflict do nothing
$$;

-- At the commit, once for all that was written to a ticket. Words that cannot be kept refuse nobody's request.
create function keep_words_of_ticket() returns trigger language plpgsql as $$
declare
    kept uuid;
begin
    if tg_table_name = 'ticket' then
        kept := new.id;
    elsif tg_table_name = 'attachment' then
        kept := coalesce((select ticket_id from message where id = new.message_id),
                         (select ticket_id from note where id = new.note_id));
    else
        kept := new.ticket_id;
    end if;
    if current_setting('destek.words_kept', true) is distinct from kept::text then
        perform keep_ticket_words(kept);
        perform set_config('destek.words_kept', kept::text, true);
    end if;
    if tg_table_name = 'ticket' then
        perform keep_search_words(array[kept]);
    end if;
    return null;
exception when others then
    raise warning 'The words of ticket % are not kept (%)', kept, sqlstate;
    return null;
end $$;

create constraint trigger ticket_has_words after insert on ticket
    deferrable initially deferred for each row execute function keep_words_of_ticket();
create constraint trigger ticket_has_other_words after update on ticket
    deferrable initially deferred for each row
    when ((old.subject, old.requester_name, old.requester_unit, old.requester_email)
          is distinct from (new.subject, new.requester_name, new.requester_unit, new.requester_email))
    execute function keep_words_of_ticket();
create constraint trigger message_has_words after insert on message
    deferrable initially deferred for each row execute function keep_words_of_ticket();
create constraint trigger note_has_words after insert on note
    deferrable initially deferred for each row execute function keep_words_of_ticket();
create constraint trigger attachment_has_words after insert on attachment
    deferrable initially deferred for each row execute function keep_words_of_ticket();
