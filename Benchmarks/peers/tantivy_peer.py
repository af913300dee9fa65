#!/usr/bin/env python3
"""Runs traces over tantivy, with all facet counts, and compares them with ours.

    tantivy_peer.py FEED.jsonl TRACES.jsonl OURS.jsonl [EVERY]

OURS.jsonl is what `catalog-bench --analysis plain --out` wrote. Answers one in EVERY keystrokes on one thread, opens
the index again when the system has forgotten it, and prints the figures as JSON; exits with 2 where tantivy is not installed, and with 1 when a total or a count is not ours.
"""

import datetime
import json
import math
import os
import sys
import tempfile
import time
import unicodedata

from forget import forget

try:
    import tantivy
except ImportError:
    sys.exit(2)

RINGS = [5, 10, 15, 25, 50, 100]
SINGLE = ["format", "provider", "place", "language", "month", "price", "room", "point"]
MANY = {"theme": "themes", "profile": "profiles", "sector": "sectors"}
FACETS = ["theme", "format", "profile", "sector", "provider", "place", "language", "month", "price"]
# The highest price of each class, in euros.
PRICES = [(0, "free"), (50, "up-to-50"), (250, "up-to-250"), (1000, "up-to-1000")]


def kilometres(one, other):
    """The great-circle distance on a sphere of 6,371 km, by the haversine formula."""
    (lat1, lon1), (lat2, lon2) = one, other
    radians = math.pi / 180
    lats = math.sin((lat2 - lat1) * radians / 2)
    lons = math.sin((lon2 - lon1) * radians / 2)
    haversine = lats * lats + math.cos(lat1 * radians) * math.cos(lat2 * radians) * lons * lons
    return 2 * 6371 * math.asin(min(1, math.sqrt(haversine)))


def words(text):
    """The folded words of what somebody typed."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in folded).split()


def day(text):
    return datetime.date.fromisoformat(text[:10]).toordinal()


class Engine:
    """An index in a folder, and the places in it."""

    def __init__(self, folder, points=None):
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", tokenizer_name="folded", index_option="freq")
        for name in [*SINGLE, *MANY]:
            builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
        builder.add_integer_field("day", indexed=True, fast=True)
        self.schema = builder.build()
        self.index = tantivy.Index(self.schema, path=folder)
        tokenizer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        tokenizer = tokenizer.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold()).build()
        self.index.register_tokenizer("folded", tokenizer)
        self.points = points or {}
        self.searcher = self.index.searcher()

    def build(self, feed):
        """Takes in the listings of a feed."""
        writer = self.index.writer(heap_size=1_000_000_000, num_threads=1)
        with open(feed, encoding="utf-8") as lines:
            for line in lines:
                writer.add_document(self.document(json.loads(line)))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()

    def document(self, listing):
        document = tantivy.Document()
        document.add_text("text", listing["title"] + " " + listing["summary"])
        for facet, key in MANY.items():
            for value in listing[key]:
                document.add_text(facet, value)
        capacity = listing["capacity"]
        values = {key: listing[key] for key in ["format", "provider", "place", "language"]}
        values["room"] = "1" if capacity is None or capacity > listing["taken"] else "0"
        if listing["start"]:
            values["month"] = listing["start"][:7]
            document.add_integer("day", day(listing["start"]))
        if listing["price"] is not None:
            values["price"] = next((name for most, name in PRICES if listing["price"] <= most), "more")
        if listing["lat"] is not None:
            point = (listing["lat"], listing["lon"])
            values["point"] = self.points.setdefault(point, str(len(self.points)))
        for field, value in values.items():
            if value:
                document.add_text(field, value)
        return document

    def choose(self, trace):
        """Takes the filters of a trace: for each, what it is called and a query."""
        filters = trace["filters"]
        self.chosen = []
        self.rings = {}
        for facet in FACETS:
            if filters.get(facet):
                self.chosen.append((facet, tantivy.Query.term_set_query(self.schema, facet, filters[facet])))
        near = filters.get("radius")
        if near:
            here = (near["lat"], near["lon"])
            distances = {name: kilometres(here, point) for point, name in self.points.items()}
            self.rings = {name: [distance <= ring for ring in RINGS] for name, distance in distances.items()}
            within = [name for name, distance in distances.items() if distance <= near["km"]]
            self.chosen.append(("radius", tantivy.Query.term_set_query(self.schema, "point", within)))
        dates = filters.get("date")
        if dates:
            query = tantivy.Query.range_query(
                self.schema, "day", tantivy.FieldType.Integer, day(dates["from"]), day(dates["to"]))
            self.chosen.append(("month", query))
        if filters.get("available"):
            self.chosen.append(("available", tantivy.Query.term_query(self.schema, "room", "1", "basic")))

    def query(self, found, lifted=None):
        """What matches words and all filters but one."""
        parts = [(tantivy.Occur.Must, query) for query in found]
        parts += [
            (tantivy.Occur.Must, tantivy.Query.const_score_query(query, 0.0))
            for name, query in self.chosen
            if name != lifted
        ]
        return tantivy.Query.boolean_query(parts) if parts else tantivy.Query.all_query()

    def answer(self, text):
        """The total, and the counts of all facets, each with its own filter lifted."""
        typed = words(text)
        found = [tantivy.Query.term_query(self.schema, "text", word, "freq") for word in typed[:-1]]
        if typed:
            found.append(tantivy.Query.regex_query(self.schema, "text", typed[-1] + ".*"))
        total = self.searcher.search(self.query(found), limit=50, count=True).count
        names = [*FACETS, "available"] + (["radius"] if self.rings else [])
        lifted = {name for name, _ in self.chosen}
        counts = {}
        for group in [[name for name in names if name not in lifted]] + [[name] for name in names if name in lifted]:
            wanted = {}
            for name in group:
                field = {"available": "room", "radius": "point"}.get(name, name)
                wanted[name] = {"terms": {"field": field, "size": 2000}}
            if not wanted:
                continue
            answer = self.searcher.aggregate(self.query(found, group[0] if group[0] in lifted else None), wanted)
            for name in group:
                counts[name] = {bucket["key"]: int(bucket["doc_count"]) for bucket in answer[name]["buckets"]}
        return total, counts

    def named(self, counts):
        """Counts as ours are named."""
        named = {name: counts[name] for name in FACETS}
        named["available"] = {"true": counts["available"].get("1", 0)}
        if self.rings:
            within = {str(ring): 0 for ring in RINGS}
            for point, count in counts["radius"].items():
                for ring, is_within in zip(RINGS, self.rings[point]):
                    within[str(ring)] += count if is_within else 0
            named["radius"] = within
        return named


def percentile(times, share):
    return times[min(len(times) - 1, int(len(times) * share))] if times else 0


def first_result(folder, points, traces):
    """The time in microseconds to open an index that is on the disk only, and to answer the first keystroke."""
    with open(traces, encoding="utf-8") as lines:
        trace = json.loads(next(lines))
    for entry in os.scandir(folder):
        forget(entry.path)
    start = time.perf_counter()
    engine = Engine(folder, points)
    engine.choose({"filters": {}})
    engine.answer(trace["keystrokes"][0])
    return (time.perf_counter() - start) * 1e6


def main(feed, traces, ours, every=1):
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        engine = Engine(folder)
        engine.build(feed)
        figures = {"buildSeconds": time.perf_counter() - start}
        figures["indexBytes"] = sum(entry.stat().st_size for entry in os.scandir(folder))
        times = []
        number = 0
        with open(traces, encoding="utf-8") as lines, open(ours, encoding="utf-8") as expected:
            for trace in map(json.loads, lines):
                is_chosen = False
                for text in trace["keystrokes"]:
                    wanted = next(expected)
                    number += 1
                    if (number - 1) % every:
                        continue
                    start = time.perf_counter()
                    if not is_chosen:
                        engine.choose(trace)
                        is_chosen = True
                    total, counts = engine.answer(text)
                    times.append((time.perf_counter() - start) * 1e6)
                    wanted = json.loads(wanted)
                    if (total, engine.named(counts)) != (wanted["total"], wanted["facets"]):
                        differ = [name for name, own in engine.named(counts).items() if own != wanted["facets"][name]]
                        sys.exit(f"tantivy differs in trace {trace['trace']} at {text!r} ({trace['filters']}): "
                                 f"{total} listings, ours {wanted['total']}; other counts of {differ}")
        points = engine.points
        del engine
        figures["coldOpenMicroseconds"] = first_result(folder, points, traces)
    times.sort()
    figures["keystrokes"] = len(times)
    for name, share in [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)]:
        figures[f"{name}Microseconds"] = percentile(times, share)
    figures["maxMicroseconds"] = times[-1] if times else 0
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:4], *map(int, sys.argv[4:5]))
