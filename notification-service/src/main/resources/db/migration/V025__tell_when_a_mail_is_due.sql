-- Whichever copy reads mails is told at once that one is to be read, and need not look every other second.
create function tell_of_due_mails() returns trigger language plpgsql as $$
begin
    perform pg_notify('due_mails', '');
    return null;
end
$$;

create trigger mails_arrived after insert on incoming_mail
    for each statement execute function tell_of_due_mails();
create trigger mails_put_off after update of next_attempt_at on incoming_mail
    for each statement execute function tell_of_due_mails();
