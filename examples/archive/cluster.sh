#!/usr/bin/env bash
# Starts a scheduler and two executors on the loopback interface, asks them, and ends them:
# cluster.sh FOLDER [--sql SQL]
set -euo pipefail
folder=$(realpath "$1")
shift
cd "$(dirname "$0")"
cargo build --release --locked --features cluster
archive=target/release/whosaid-archive
started=()
trap 'kill "${started[@]}" 2>/dev/null || true' EXIT
"$archive" scheduler --port 50050 --executors 2 & started+=($!)
"$archive" executor --scheduler 50050 --port 50060 & started+=($!)
"$archive" executor --scheduler 50050 --port 50070 & started+=($!)
for _ in $(seq 150); do
  curl -sf http://127.0.0.1:50050/readyz >/dev/null && break
  sleep 0.2
done
"$archive" "$folder" "$@" --cluster http://127.0.0.1:50050
