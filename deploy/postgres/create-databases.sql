-- On the first start: a role and a database a service, so that none reads another's.
\getenv ticket_password TICKET_PASSWORD
\getenv attachment_password ATTACHMENT_PASSWORD
\getenv notification_password NOTIFICATION_PASSWORD

create role ticket login password :'ticket_password';
create role attachment login password :'attachment_password';
create role notification login password :'notification_password';

create database ticket owner ticket;
create database attachment owner attachment;
create database notification owner notification;

revoke all on database ticket, attachment, notification from public;
