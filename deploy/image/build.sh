#!/usr/bin/env bash
# The steps of the images' build stage.
#   build.sh download JARS   libraries and plug-ins alone, before there are sources
#   build.sh build JARS      the jars; JARS=outside takes those that were built before
#   build.sh unpack FOLDER   lays them out as the images hold them
set -euo pipefail
services=(ticket-service attachment-service notification-service gateway)
modules=$(IFS=,; echo "launcher,${services[*]}")

# An unpacked jar starts faster, and its class path can be archived. Our own jars are the second layer.
unpack_service() { # NAME HEAP_MB
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djarmode=tools -jar "$1"/target/"$1"-[0-9]*.jar \
    extract --layers --application-filename app.jar --destination "$folder/$1"
  options "$1" "$2" >"$folder/$1/application/java.options"
}

# The server's profile of JvmProfile, but for heaps, which stay below the containers' limits. The AOT cache brings
# profiles of methods from the training run, so that the second compiler knows early what to compile.
# Errors of the JVM go where the log goes; a service that is out of memory ends, and is started again.
options() { # NAME HEAP_MB
  printf '%s\n' "-Ddestek.name=$1" -Xms48m "-Xmx$2m" -XX:NewSize=32m -XX:MaxNewSize=64m \
    -XX:ReservedCodeCacheSize=128m -XX:MaxMetaspaceSize=160m -XX:+UseSerialGC -Xss512k -XX:+ExitOnOutOfMemoryError -Xlog:disable -Xlog:all=error:stderr \
    --enable-native-access=ALL-UNNAMED -jar "/opt/destek/$1/app.jar"
}

case $1 in
  download)
    [[ $2 == outside ]] || mvn -q -B -ntp -fn -T 1C -Pquick package -pl "$modules" -am >/dev/null 2>&1
    ;;
  build)
    if [[ $2 == outside ]]; then
      for name in "${services[@]}" launcher; do
        compgen -G "$name/target/$name-[0-9]*.jar" >/dev/null \
          || { echo "There is no jar in $name/target; build first, or leave JARS out." >&2; exit 1; }
      done
    else
      mvn -q -B -ntp -T 1C -Pquick package -pl "$modules" -am
    fi
    ;;
  unpack)
    folder=$2
    mkdir -p "$folder/mail-catcher"
    declare -A heaps=([ticket-service]=192 [attachment-service]=128 [notification-service]=128 [gateway]=192)
    unpacking=()
    for name in "${services[@]}"; do
      unpack_service "$name" "${heaps[$name]}" &
      unpacking+=($!)
    done
    cp launcher/target/launcher-*-launcher.jar "$folder/mail-catcher/app.jar"
    cp -r launcher/target/lib "$folder/mail-catcher/lib"
    for each in "${unpacking[@]}"; do wait "$each"; done
    ;;
  *) echo "build.sh download|build|unpack" >&2; exit 2 ;;
esac
