"""Runs Phanit, polars and duckdb side by side and prints Markdown tables.

usage: datasets.py PHANIT PYTHON FOLDER ROUNDS

Every measurement is a process of its own, and the contestants take turns: A B C, A B C. "One thread" is one
processor, to which the process is pinned. The answers are compared, so that nobody is fast by leaving work out.
"""

import json
import math
import os
import shutil
import statistics
import subprocess
import sys

import prices

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = 1_160_000
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
REPEATS = 5


class Bench:
    def __init__(self, phanit, python, folder, rounds):
        self.phanit, self.python, self.folder, self.rounds = phanit, python, folder, rounds

    def command(self, contestant, task, folder, repeats):
        if contestant == "Phanit":
            return [self.phanit, task.removesuffix("-coded"), folder, str(repeats)]
        table = os.path.join(folder, "prices.csv")
        return [self.python, os.path.join(HERE, "peers.py"), contestant, task, table, str(repeats)]

    def run(self, contestant, task, folder=None, cpus=None, repeats=1):
        """One process; returns what it measured."""
        environment = dict(os.environ)
        if cpus is not None:
            environment |= {"POLARS_MAX_THREADS": str(len(cpus)), "BENCHMARK_THREADS": str(len(cpus))}
        outcome = subprocess.run(
            self.command(contestant, task, folder or self.folder, repeats),
            capture_output=True, text=True, env=environment,
            preexec_fn=(lambda: os.sched_setaffinity(0, cpus)) if cpus is not None else None,
        )
        if outcome.returncode != 0:
            sys.exit(f"benchmark: {contestant} failed at {task}:\n{outcome.stdout}{outcome.stderr}")
        return json.loads(outcome.stdout)

    def side_by_side(self, runs, repeats=1, rounds=None):
        """`runs` maps a label to (contestant, task, cpus); returns the results of each label over all rounds."""
        results = {label: [] for label in runs}
        for _ in range(rounds or self.rounds):
            for label, (contestant, task, cpus) in runs.items():
                results[label].append(self.run(contestant, task, cpus=cpus, repeats=repeats))
        checks = {label: found[0]["check"] for label, found in results.items()}
        first = next(iter(checks.values()))
        for label, check in checks.items():
            if check.keys() != first.keys() or any(not math.isclose(check[k], first[k], rel_tol=1e-9) for k in first):
                sys.exit(f"benchmark: the contestants do not agree: {checks}")
        return results


def seconds(results, key="seconds"):
    return [value for result in results for value in result[key]]


def table(title, results, base, note=""):
    """Best and median; a ratio above 1 says that the contestant is faster than `base`."""
    print(f"\n### {title}\n\n| | best s | median s | processor s | peak MB | speed of best / median to {base} |")
    print("|---|---:|---:|---:|---:|---:|")
    reference = seconds(results[base])
    for label, found in results.items():
        wall = seconds(found)
        peak = min(result["peak"] for result in found) / 1e6
        print(
            f"| {label} | {min(wall):.3f} | {statistics.median(wall):.3f} | {min(seconds(found, 'cpu')):.3f} "
            f"| {peak:.0f} | {min(reference) / min(wall):.2f} / "
            f"{statistics.median(reference) / statistics.median(wall):.2f} |")
    if note:
        print(f"\n{note}")
    sys.stdout.flush()


def load(bench, one):
    size = os.path.getsize(os.path.join(bench.folder, "prices.csv"))
    runs = {name: (name, "load", one) for name in ("Phanit", "polars", "duckdb")}
    results = bench.side_by_side(runs)
    peak = min(result["peak"] for result in results["Phanit"])
    table(
        f"Load of {ROWS:,} rows, {size / 1e6:.1f} MB, one thread", results, "polars",
        f"Phanit also checks every type, constraint and the key. Its peak is {peak / size:.2f} times the file.")
    runs = {"Phanit, one thread": ("Phanit", "load", one), "Phanit": ("Phanit", "load", None)}
    runs |= {name: (name, "load", None) for name in ("polars", "duckdb")}
    table(f"Load, {os.cpu_count()} processors", bench.side_by_side(runs), "Phanit, one thread")


def queries(bench, one):
    names = ("Phanit", "polars", "duckdb")
    runs = {}
    for name in names:
        runs[name] = (name, "group", one)
    for name in names[1:]:
        runs[f"{name}, coded texts"] = (name, "group-coded", one)
    table("Mean price by province and month, in memory, one thread", bench.side_by_side(runs, REPEATS), "duckdb")
    runs = {"Phanit": ("Phanit", "slices", one)}
    runs |= {f"{name}, coded texts": (name, "slices-coded", one) for name in names[1:]}
    table("770 slices: mean price of a province and commodity by month, one thread",
          bench.side_by_side(runs, rounds=min(2, bench.rounds)), "duckdb, coded texts")


def growth(bench, one):
    print("\n### Growth of Phanit's load, one thread\n\n| rows | MB | best s | ns a row | peak / file |\n|---:|---:|---:|---:|---:|")
    for rows in SIZES:
        folder = os.path.join(bench.folder, str(rows))
        if not has_room(bench.folder, rows * 83):
            print(f"| {rows:,} | | skipped: too little memory | | |")
            continue
        size = os.path.getsize(prices.write(folder, rows))
        found = [bench.run("Phanit", "load", folder, one) for _ in range(3 if rows > 5_000_000 else bench.rounds)]
        best, peak = min(seconds(found)), min(result["peak"] for result in found)
        print(f"| {rows:,} | {size / 1e6:.1f} | {best:.4f} | {best / rows * 1e9:.0f} | {peak / size:.2f} |", flush=True)
        shutil.rmtree(folder)


def has_room(folder, size):
    """Whether the file and three times its size of memory are free."""
    with open("/proc/meminfo", encoding="ascii") as stream:
        available = next(int(line.split()[1]) * 1024 for line in stream if line.startswith("MemAvailable"))
    return shutil.disk_usage(folder).free > size and available > 5 * size


def main():
    phanit, python, folder, rounds = sys.argv[1:5]
    bench = Bench(phanit, python, folder, int(rounds))
    prices.write(folder, ROWS)
    one = {max(os.sched_getaffinity(0))}
    load(bench, one)
    queries(bench, one)
    growth(bench, one)


main()
