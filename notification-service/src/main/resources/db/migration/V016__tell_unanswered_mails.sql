-- A server that is handed a whole mail and does not answer may have it: such a mail is neither sent nor unsent.
alter table notice
    drop constraint notice_status_check,
    add constraint notice_status_check check (status in ('waiting', 'sending', 'sent', 'failed', 'unknown')),
    -- While sending: since when the server owes its answer, for whoever takes over from a sender that died meanwhile.
    add column unanswered_since timestamptz,
    -- When its answer first did not come; it is tried once more.
    add column unknown_at timestamptz;

alter table delivery_attempt
    drop constraint delivery_attempt_outcome_check,
    add constraint delivery_attempt_outcome_check
        check (outcome in ('sent', 'deferred', 'refused', 'unreachable', 'unknown'));

create index notice_unknown on notice (unknown_at) where unknown_at is not null and status <> 'sent';
drop index notice_text;
create index notice_text on notice (created_at) where content is not null and status in ('sent', 'failed', 'unknown');
