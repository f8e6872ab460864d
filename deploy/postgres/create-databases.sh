#!/bin/sh
# On the first start: a role and a database a service, so that none reads another's.
set -eu

create() { # NAME PASSWORD
  psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres -v name="$1" -v password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

create ticket "$TICKET_PASSWORD"
create attachment "$ATTACHMENT_PASSWORD"
create notification "$NOTIFICATION_PASSWORD"
