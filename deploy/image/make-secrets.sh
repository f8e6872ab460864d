#!/usr/bin/env bash
# Makes the passwords of the databases once: long, random, and known to those alone who need them. A
# folder below /secrets goes to the container of its name; a file is named after the setting it holds.
set -euo pipefail
umask 022

# What is there stays: the database knows it already.
secret() { # FILE...
  local value file
  if [[ -s $1 ]]; then
    value=$(<"$1")
  else
    value=$(head -c 64 /dev/urandom | base64 -w0 | tr -dc A-Za-z0-9 | head -c 40)
  fi
  for file in "$@"; do
    [[ -s $file ]] || { printf %s "$value" >"$file.new" && mv "$file.new" "$file"; }
  done
}

secret /secrets/postgres/postgres
for name in ticket attachment notification; do
  secret "/secrets/postgres/$name" "/secrets/$name/spring.r2dbc.password" "/secrets/$name/spring.flyway.password"
done
