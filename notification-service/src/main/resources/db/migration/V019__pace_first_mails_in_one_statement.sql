-- When a first mail may leave: at most five to an unproved address in any hour, the others later. Here, since it waits
-- for whoever plans for the same address and must then see what they planned: each statement within sees it anew.
create function first_mail_leaves_at(mailbox text, earliest timestamptz) returns timestamptz language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(hashtext('first-mail'), hashtext(mailbox));
    return greatest(earliest, (select not_before + interval '1 hour' from notice
                                where kind in ('request-received', 'files-refused') and recipient_key = mailbox
                                order by not_before desc
                               offset 4 limit 1));
end
$$;
