-- The office asks for lists and tickets by mail: each mail is answered once, and no more of a person's than a loop may cause.
create table desk_mail (
    person     text        not null,
    message_id text        not null,
    asked_at   timestamptz not null,
    primary key (person, message_id)
);

create index desk_mail_of_a_person on desk_mail (person, asked_at);
create index desk_mail_by_age on desk_mail (asked_at);
