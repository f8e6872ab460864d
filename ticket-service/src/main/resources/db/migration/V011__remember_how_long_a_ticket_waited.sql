-- How long the first answer took in working minutes, and which wait staff were already told to be overdue.
alter table ticket
    add column first_answer_minutes integer,
    add column reminded_for         timestamptz,
    add column deputy_told_for      timestamptz;
