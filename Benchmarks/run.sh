#!/bin/sh
# Measures the search and its peers, and writes RESULTS.md. `make bench` builds first and then runs this.
#
#   BENCH_SIZES   which sizes: "10k 100k 1M"
#   BENCH_BIN     where catalog-bench and catalog-generate are
#   PYTHON        a Python, with tantivy from PyPI if that is to be measured too
set -eu
cd "$(dirname "$0")/.."
sizes=${BENCH_SIZES:-10k 100k 1M}
bin=${BENCH_BIN:-.build/release}
python=${PYTHON:-python3}
dir=.build/bench
seed=1
mkdir -p "$dir"
rm -f "$dir"/*.json
export SWIFT_DETERMINISTIC_HASHING=1 PYTHONDONTWRITEBYTECODE=1

say() { printf '%s\n' "$*" >&2; }

for size in $sizes; do
    # SQL and tantivy are slow enough on many listings to answer only one in so many keystrokes.
    case $size in
        10k) count=10000 sql=5 tantivy=1 ;;
        100k) count=100000 sql=20 tantivy=2 ;;
        1M) count=1000000 sql=398 tantivy=20 ;;
        *) say "Sizes are 10k, 100k and 1M."; exit 2 ;;
    esac
    feed=$dir/$size.jsonl traces=$dir/$size.traces.jsonl few=$dir/$size.few.jsonl
    if [ ! -s "$traces" ]; then
        say "$size: making listings and traces"
        "$bin/catalog-generate" listings --count "$count" --seed "$seed" --out "$feed"
        "$bin/catalog-generate" traces --listings "$count" --seed "$seed" --out "$traces"
    fi
    head -n 20 "$traces" >"$few"
    say "$size: json.loads"
    "$python" Benchmarks/peers/json_loop.py "$feed" >"$dir/$size.loop.json"
    for analysis in plain full; do
        say "$size: ours, $analysis"
        index=$dir/$size.$analysis.index
        for attempt in 1 2 3; do
            rm -f "$index"
            "$bin/catalog-bench" --feed "$feed" --queries "$few" --analysis $analysis --index "$index" --json \
                >"$dir/$size.$analysis.build$attempt.json"
        done
        "$bin/catalog-bench" --feed "$feed" --queries "$traces" --analysis $analysis --index "$index" --json \
            >"$dir/$size.$analysis.json"
        "$python" Benchmarks/peers/forget.py "$index"
        "$bin/catalog-bench" --feed "$feed" --queries "$few" --analysis $analysis --index "$index" --json \
            >"$dir/$size.$analysis.cold.json"
    done
    plain="--feed $feed --queries $traces --index $dir/$size.plain.index"
    say "$size: SQLite FTS5, counted in Swift"
    "$bin/catalog-bench" $plain --peer fts5 --json >"$dir/$size.fts5.json"
    say "$size: SQLite FTS5, counted in SQL, one in $sql keystrokes"
    "$bin/catalog-bench" $plain --peer fts5-sql --every $sql --json >"$dir/$size.fts5-sql.json"
    if "$python" -c 'import tantivy' 2>/dev/null; then
        say "$size: tantivy, one in $tantivy keystrokes"
        "$bin/catalog-bench" $plain --out "$dir/$size.ours.jsonl" >/dev/null
        "$python" Benchmarks/peers/tantivy_peer.py "$feed" "$traces" "$dir/$size.ours.jsonl" $tantivy \
            >"$dir/$size.tantivy.json"
        rm -f "$dir/$size.ours.jsonl"
    fi
    if [ "$size" = 10k ] && valgrind=$(command -v valgrind); then
        # Without what the compiler tells debuggers, which valgrind cannot read.
        strip --strip-debug -o "$dir/catalog-bench" "$bin/catalog-bench"
        search='$s10CatalogKit11SearchIndexC6search_12availability*'
        for analysis in plain full; do
            say "$size: instructions, $analysis"
            # Nothing around it may differ, not even the names in its environment.
            (cd "$dir" && env -i SWIFT_DETERMINISTIC_HASHING=1 "$valgrind" --tool=callgrind \
                --callgrind-out-file=/dev/null --collect-atstart=no --toggle-collect="$search" \
                ./catalog-bench --feed 10k.jsonl --queries 10k.few.jsonl --analysis $analysis \
                --index 10k.$analysis.index 2>&1 >/dev/null) \
                | sed -n 's/.*Collected : //p' >"$dir/$analysis.instructions.json"
        done
    fi
done
"$python" Benchmarks/report.py "$dir" $sizes >"$dir/RESULTS.md"
mv "$dir/RESULTS.md" Benchmarks/RESULTS.md
say "Benchmarks/RESULTS.md is written."
