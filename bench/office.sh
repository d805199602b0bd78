#!/usr/bin/env bash
# The office's figures in docs/benchmarks.md, in one command: a demonstration of its own in a temporary folder, its starts, its memory,
# and its pages with 100,000 families on file.    bench/office.sh [port]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
port=${1:-8199}
place=$(mktemp -d)
server=

stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" 2>/dev/null || true
  server=
}
trap 'stop; rm -rf "$place"' EXIT

# Starts, and prints the seconds until the first page is there.
start() {
  local began=$EPOCHREALTIME
  "$root/bangfu" run --port "$port" --data "$place/data" >"$place/out" 2>&1 &
  server=$!
  until curl -sfo /dev/null "http://localhost:$port/"; do
    kill -0 "$server" || { cat "$place/out"; exit 1; }
    sleep 0.05
  done
  awk -v began="$began" -v now="$EPOCHREALTIME" -v what="$1" 'BEGIN { printf "%s: %.1f s\n", what, now - began }'
}

resident() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$1/status"; }

printf 'load %s, %s processors\n' "$(cut -d' ' -f1-3 /proc/loadavg)" "$(nproc)"
start "first start, from filling the demonstration (and building, where that was due)"
stop
for _ in 1 2 3; do
  start "warm start to the first page"
  stop
done
start "warm start to the first page"

java=$(dirname "$(readlink "/proc/$server/exe")")
driver=$(echo "$root"/office/target/lib/postgresql-*.jar)
"$java/javac" -d "$place/classes" -cp "$(echo "$root"/office/target/lib/jspecify-*.jar)" \
  "$root"/bench/src/main/java/org/bangfu/bench/office/*.java
cp -r "$root/bench/src/main/resources/." "$place/classes"
"$java/java" -Dstdout.encoding=UTF-8 -cp "$place/classes:$driver" org.bangfu.bench.office.OfficeBench "$place/data" "$port"

printf 'resident after the walk: Java %s MB' "$(resident "$server")"
postgres=0
for process in /proc/[0-9]*; do
  case $(readlink "$process/exe" 2>/dev/null || true) in
    "$place"/*) postgres=$((postgres + $(awk '/^Pss:/ { print int($2 / 1024) }' "$process/smaps_rollup" 2>/dev/null || echo 0))) ;;
  esac
done
printf ', PostgreSQL %s MB (shared pages counted once)\n' "$postgres"
