#!/bin/sh
# Writes packaging/function-order.txt: the functions that the program runs from its start to a first search, for the linker to put
# side by side. The kernel maps a program's text sixteen pages at a time; scattered over 26 MB, the one megabyte that is used
# takes up ten times as much memory and a good part of the start. `make function-order` calls this, after a build of the program.
set -eu
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'tmux -L function-order kill-server 2>/dev/null || :; rm -rf "$work"' EXIT
# valgrind does not understand what Swift writes for debuggers.
strip -g -o "$work/sto-tui" .build/release/sto-tui

# Of the catalogue and of a feed beside it, which is read in other ways.
cp -R catalog "$work/catalog"
mkdir -p "$work/catalog/feeds"
.build/release/catalog-generate listings --count 2000 --seed 1 --out "$work/catalog/feeds/made.jsonl"

export HOME="$work" STO_CATALOG="$work/catalog" STO_LEDGER="$work/ledger.sqlite" STO_TODAY=2027-01-12 LANG=C.UTF-8
offering=$("$work/sto-tui" search --from 2027-03-01 --free-places --limit 1 --json | sed -n 's/.*"id" *: *"\([^"]*\)".*/\1/p' | head -1)
"$work/sto-tui" profile --email an@school.example --name An --school VISTA >"$work/output"
"$work/sto-tui" enrol "$offering" >"$work/output"

screen() { tmux -L function-order -f /dev/null "$@"; }
# Waits until the screen shows a text.
await() {
    for _ in $(seq 600); do
        if screen capture-pane -p 2>/dev/null | grep -qi "$1"; then return; fi
        sleep 0.2
    done
    echo "The screen does not show $1." >&2
    exit 1
}
screen new-session -d -x 120 -y 40 "valgrind --tool=callgrind --demangle=no --callgrind-out-file=$work/calls $work/sto-tui"
await Ontdek
await 'Binnenkort'
screen send-keys j l Enter
await 'Esc terug'
screen send-keys Escape / lasersnijden
await 'lasersnijden, '
screen send-keys Escape q
while screen has-session 2>/dev/null; do sleep 0.2; done

sed -nE "s/^c?fn=\([0-9]+\) ([^' ]+).*/\1/p" "$work/calls" | sort -u >"$work/called"
nm .build/release/sto-tui | sed -n 's/.* [tTwW] //p' | sort -u >"$work/own"
{
    echo "# Made by packaging/function-order.sh; do not edit. A name that is not there any more does no harm."
    comm -12 "$work/called" "$work/own"
} >packaging/function-order.txt
