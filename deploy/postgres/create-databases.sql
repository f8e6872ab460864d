-- On the first start: a role and a database a service, so that none reads another's.
\set ticket_password `cat /run/secrets/ticket`
\set attachment_password `cat /run/secrets/attachment`
\set notification_password `cat /run/secrets/notification`

create role ticket login password :'ticket_password';
create role attachment login password :'attachment_password';
create role notification login password :'notification_password';

create database ticket owner ticket;
create database attachment owner attachment;
create database notification owner notification;

revoke all on database ticket, attachment, notification from public;
