-- Whose first mail it is, by the time of the request: compared with the requests that were accepted.
alter table notice add column submitted_at timestamptz;

update notice set submitted_at = (content ->> 'savedAt')::timestamptz
 where kind = 'request-received' and content ->> 'savedAt' is not null;

create index notice_by_request on notice (submitted_at) include (ticket_id) where submitted_at is not null;

-- Each minute the last hours are counted anew: the mails and the attempts of an hour are found by these.
create index notice_by_time on notice (not_before);
create index delivery_attempt_by_time on delivery_attempt (at);
