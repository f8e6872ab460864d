-- What strangers can have sent to a mailbox has one budget, however they write its address: ten mails in any hour, thirty in
-- any day. Half of each hour and two thirds of each day are first mails', the rest is what people ask for: so neither uses
-- up the other's. The function before stays: copies of the version before plan with it until they are replaced.
alter table notice add column mailbox text, add column budget text check (budget in ('first', 'asked'));

update notice set mailbox = recipient_key, budget = 'first'
 where kind in ('request-received', 'files-refused') and not_before > now() - interval '1 day';

create index notice_budget on notice (mailbox, budget, not_before desc) where mailbox is not null;

create function budgeted_mail_leaves_at(of_mailbox text, of_budget text, earliest timestamptz)
returns timestamptz language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(hashtext('first-mail'), hashtext(of_mailbox));
    return greatest(earliest,
                    (select not_before + interval '1 hour' from notice
                      where mailbox = of_mailbox and budget = of_budget
                      order by not_before desc offset 4 limit 1),
                    (select not_before + interval '1 day' from notice
                      where mailbox = of_mailbox and budget = of_budget
                      order by not_before desc offset case of_budget when 'first' then 19 else 9 end limit 1));
end
$$;
