-- Lists of the office that a person looks at often, under names of their own.
create table saved_filter (
    person text not null,
    name   text not null,
    query  text not null,
    primary key (person, name)
);
