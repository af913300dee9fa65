#!/usr/bin/env python3
"""Prints RESULTS.md from the figures that run.sh left in a folder: report.py FOLDER SIZE…"""

import datetime
import json
import os
import pathlib
import platform
import re
import sqlite3
import subprocess
import sys

NAMES = {
    "fts5": "SQLite FTS5, counted in Swift",
    "fts5-sql": "SQLite FTS5, `GROUP BY`",
    "tantivy": "tantivy",
}
MEGABYTE = 1e6


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def figures(folder, name):
    """What a run printed; None where it did not take place."""
    path = folder / f"{name}.json"
    return json.loads(path.read_text()) if path.exists() and path.read_text().strip() else None


def build_seconds(folder, size, analysis):
    """The best of three, as `json.loads` has it too."""
    return min(figures(folder, f"{size}.{analysis}.build{attempt}")["buildSeconds"] for attempt in [1, 2, 3])


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---" + "|--:" * (len(head) - 1) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def times(own, prefix=""):
    """p50, p95, p99 and the longest, in milliseconds."""
    return [f"{own[prefix + name + 'Microseconds'] / 1000:.3f}" for name in ["p50", "p95", "p99", "max"]]


def megabytes(bytes_):
    return f"{bytes_ / MEGABYTE:.1f} MB"


def machine():
    cpu = re.search(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) * 1024 / 2**30
    swift = output("swift", "--version").splitlines()
    try:
        import tantivy

        version = tantivy.__version__
    except ImportError:
        version = "not installed"
    load = pathlib.Path("/proc/loadavg").read_text().split()[0]
    facts = {
        "processor": f"{cpu[1] if cpu else platform.machine()}, {os.cpu_count()} cores",
        "memory": f"{memory:.0f} GiB",
        "kernel": platform.release(),
        "Swift": next((line for line in swift if "version" in line), "unknown"),
        "SQLite": output("sqlite3", "--version").split(" ")[0] or sqlite3.sqlite_version,
        "tantivy": version,
        "Python": platform.python_version(),
        "commit": output("git", "rev-parse", "--short", "HEAD"),
        "date": f"{datetime.date.today()}, load at the end {load}",
    }
    return table(["machine", ""], [[name, fact] for name, fact in facts.items()])


def size_part(folder, size, dir_feed):
    feed = dir_feed.stat().st_size
    loop = figures(folder, f"{size}.loop")
    plain = figures(folder, f"{size}.plain")
    listings, keystrokes = int(plain["listings"]), int(plain["keystrokes"])
    text = f"## {size}: {listings:,} listings, {keystrokes:,} keystrokes, a feed of {megabytes(feed)}\n\n"
    speed, kinds, cost = [], [], []
    for analysis in ["plain", "full"]:
        own = figures(folder, f"{size}.{analysis}")
        build = build_seconds(folder, size, analysis)
        speed.append([f"ours, {analysis}", *times(own), "", "1 in 1"])
        kinds.append([f"ours, {analysis}"] + [
            f"{own[kind + '.p99Microseconds'] / 1000:.3f}" for kind in ["wordsOnly", "filtered", "typo"]])
        cost.append([f"ours, {analysis}", f"{build:.2f}", f"{build / loop:.2f}", megabytes(own["indexBytes"]),
                     f"{own['indexBytes'] / feed:.2f}", megabytes(own["anonymousBytes"]),
                     f"{own['openMicroseconds'] / 1000:.2f} ms",
                     f"{figures(folder, f'{size}.{analysis}.cold')['openMicroseconds'] / 1000:.1f} ms"])
    for name, title in NAMES.items():
        peer = figures(folder, f"{size}.{name}")
        if peer is None:
            speed.append([title] + ["not installed"] * 4 + ["", ""])
            continue
        prefix = "" if name == "tantivy" else f"{name}."
        ratios = [
            peer.get(f"{prefix}{p}Ratio", peer[f"{prefix}{p}Microseconds"] / plain[f"{p}Microseconds"])
            for p in ["p50", "p95", "p99"]]
        asked = round(keystrokes / peer[f"{prefix}keystrokes"])
        speed.append([title, *times(peer, prefix), " / ".join(f"{ratio:.1f}" for ratio in ratios), f"1 in {asked}"])
        build = peer[f"{prefix}buildSeconds"]
        cost.append([title, f"{build:.2f}", f"{build / loop:.2f}", megabytes(peer[f"{prefix}indexBytes"]),
                     f"{peer[f'{prefix}indexBytes'] / feed:.2f}", "", "",
                     f"{peer['coldOpenMicroseconds'] / 1000:.1f} ms" if name == "tantivy" else ""])
    text += "Milliseconds a keystroke, and how many times ours (plain) that is at p50 / p95 / p99:\n\n"
    text += table(["engine", "p50", "p95", "p99", "longest", "times ours", "asked"], speed)
    text += "\np99 by kind of trace, in milliseconds:\n\n"
    text += table(["engine", "words only", "with filters", "with a typo"], kinds)
    text += f"\nFrom feed to ready index, ours the best of three; a `json.loads` loop over the feed takes {loop:.2f} s, the best of three:\n\n"
    head = ["engine", "build, s", "times `json.loads`", "index", "of the feed", "anonymous memory", "open to first result",
            "from the disk"]
    return text + table(head, cost)


def growth(folder, sizes):
    head = ["size, analysis", "p50, ms", "p99, ms", "build, µs a listing", "index, bytes a listing",
            "anonymous memory, bytes a listing", "open to first result, ms"]
    rows = []
    for analysis in ["plain", "full"]:
        for size in sizes:
            own = figures(folder, f"{size}.{analysis}")
            build = build_seconds(folder, size, analysis)
            count = own["listings"]
            rows.append([f"{size}, {analysis}", times(own)[0], times(own)[2], f"{build * 1e6 / count:.1f}",
                         f"{own['indexBytes'] / count:.0f}", f"{own['anonymousBytes'] / count:.0f}",
                         f"{own['openMicroseconds'] / 1000:.2f}"])
    return "## How the cost grows\n\n" + table(head, rows)


def instructions(folder):
    counts = {name: figures(folder, f"{name}.instructions") for name in ["plain", "full"]}
    if None in counts.values():
        return ""
    few = (folder / "10k.few.jsonl").read_text().splitlines()
    keys = sum(len(json.loads(line)["keystrokes"]) for line in few)
    rows = [[name, f"{count:,}", f"{count / keys:,.0f}"] for name, count in counts.items()]
    return (
        "## Instructions\n\n"
        f"What callgrind counts inside `SearchIndex.search` for the first {len(few)} traces ({keys} keystrokes) over 10k "
        "listings. The same program counts the same every time.\n\n"
        + table(["analysis", "instructions", "a keystroke"], rows))


def main(folder, sizes):
    folder = pathlib.Path(folder)
    print("# Results\n")
    print(
        "Written by `make bench`. Every key of 1,000 people who type is answered in full, on one thread: the total, the\n"
        "first 50 hits and the counts of all facets, each with its own filter lifted. A third of them have filters set, a\n"
        "tenth make a typo. The listings and the traces are the generator's (`catalog-generate`, seed 1).\n"
        "*plain* is folded words of title and summary, the last one as a beginning; *full* is what the program does.\n"
        "\n"
        "The peers answer the same keystrokes as plain does, and the run fails when a total or a count differs from ours.\n"
        "FTS5 keeps beginnings of one to three letters and neither positions nor texts, its rows stand in order of date,\n"
        "and a filter is worked out once a trace; what is counted in Swift is counted in one pass over arrays. tantivy\n"
        "counts by aggregations, orders its first 50 by score and is asked from Python. Where an engine answered one in so\n"
        "many keystrokes the table says so; SQLite's ratios are then over the same ones.\n"
        "\n"
        "*Open to first result* is to open the index in a file and to answer one keystroke; *from the disk* is the same when\n"
        "the system has forgotten the file.\n")
    print(machine())
    for size in sizes:
        print(size_part(folder, size, folder / f"{size}.jsonl"))
    print(growth(folder, sizes))
    print(instructions(folder), end="")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
