#!/bin/bash
# A role and a database of the same name for each that needs one; nobody else may connect to it.
# Runs once, on an empty volume.
set -euo pipefail

ensure() { # name, password
  psql -v ON_ERROR_STOP=1 -v name="${KOPGROEP_INSTALLATION}_$1" -v password="$2" -U postgres -d postgres <<'SQL'
create role :"name" login nosuperuser nocreatedb nocreaterole password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
revoke connect on database postgres from public;
SQL
}

ensure network "$NETWORK_PASSWORD"
ensure content "$CONTENT_PASSWORD"
ensure notification "$NOTIFICATION_PASSWORD"
ensure gateway "$GATEWAY_PASSWORD"
ensure keycloak "$KEYCLOAK_PASSWORD"
