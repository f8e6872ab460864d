#!/usr/bin/env bash
# Health check of a container: 200 from a path of a port of its own. Needs no program but bash.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r _ status _ <&3
[[ $status == 200 ]]
