"""Draws the same charts with Phanit, Vega-Lite and Observable Plot and prints a Markdown table.

usage: charts.py DATA.json COUNT FOLDER PHANIT PYTHON PLOT.mjs

The contestants take turns, each turn a process of its own that is pinned to one processor; the libraries are loaded
and each chart is drawn before the clock starts. Boxes: 720 × 400 px, the bars 720 × 1300, the sparkline 160 × 40.
Phanit checks and describes its charts in words and labels every bar; the others draw what a few lines of their own
language ask for. The floor is written by hand for these data; it sets the size that Phanit may have.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
from xml.etree import ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
TURNS = 3
CHARTS = {
    "line": "5 lines of 520 weeks", "bars": "77 bars", "stack": "6 kinds stacked over 12 months",
    "spark": "sparkline of 52 weeks",
}


def commands(data, count, folder, phanit, python, plot):
    rest = [data, str(count), folder]
    return {
        "Phanit": [phanit, *rest],
        "Vega-Lite": [python, os.path.join(HERE, "chart_vegalite.py"), *rest],
        "Plot": ["node", os.path.join(HERE, "chart_plot.cjs"), *rest, plot],
        "Floor": [python, os.path.join(HERE, "chart_floor.py"), *rest],
    }


def run(name, command, cpu):
    """One turn; returns what was measured of each chart."""
    outcome = subprocess.run(["taskset", "-c", str(cpu), *command], capture_output=True, text=True)
    if outcome.returncode != 0:
        sys.exit(f"benchmark: {name} failed:\n{outcome.stdout}{outcome.stderr}")
    found = {result["chart"]: result for result in map(json.loads, outcome.stdout.splitlines())}
    if found.keys() != CHARTS.keys():
        sys.exit(f"benchmark: {name} did not draw every chart:\n{outcome.stdout}{outcome.stderr}")
    return found


class Drawings:
    """What one contestant made of one chart over all turns."""

    def __init__(self):
        self.seconds, self.contents, self.stable = [], [], True

    def add(self, result, folder):
        with open(os.path.join(folder, result["file"]), "rb") as stream:
            content = stream.read()
        ElementTree.fromstring(content)
        self.seconds.append(result["seconds"])
        self.contents.append(content)
        self.stable = self.stable and result["stable"] and content == self.contents[0]

    @property
    def rate(self):
        return 1 / statistics.median(self.seconds)

    @property
    def size(self):
        return len(self.contents[0])

    @property
    def zipped(self):
        return len(gzip.compress(self.contents[0], 9, mtime=0))


def shown(rate):
    return f"{rate:,.1f}" if rate < 100 else f"{rate:,.0f}"


def table(drawings):
    print(
        "| chart | drawn by | charts a second | bytes | gzip -9 | speed to Plot | speed to Vega-Lite "
        "| at most 1.2 × floor + 500 |")
    print("|---|---|---:|---:|---:|---:|---:|---|")
    for chart, title in CHARTS.items():
        of = {name: charts[chart] for name, charts in drawings.items()}
        for name, made in of.items():
            limit, rate, ratios = "", shown(made.rate), ["", ""]
            if name == "Floor":
                rate = "–"
            else:
                ratios = [f"{made.rate / of[peer].rate:.2f}" for peer in ("Plot", "Vega-Lite")]
            if name == "Phanit":
                most = int(1.2 * of["Floor"].zipped + 500)
                limit = f"{most:,}: {'yes' if made.zipped <= most else 'no'}"
            print(
                f"| {title if name == 'Phanit' else ''} | {name} | {rate} | {made.size:,} | {made.zipped:,} "
                f"| {ratios[0]} | {ratios[1]} | {limit} |")


def main():
    data, count, folder, phanit, python, plot = sys.argv[1:]
    cpu = max(os.sched_getaffinity(0))
    each = max(1, -(-int(count) // TURNS))
    drawings = {}
    for _ in range(TURNS):
        for name, command in commands(data, each, folder, phanit, python, plot).items():
            for chart, result in run(name, command, cpu).items():
                drawings.setdefault(name, {}).setdefault(chart, Drawings()).add(result, folder)
    print(f"\n### Charts, one processor, medians of {TURNS} turns of {each} drawings (sparklines: {20 * each})\n")
    table(drawings)
    changing = [f"{name}'s {chart}" for name, made in drawings.items() for chart in made if not made[chart].stable]
    print(f"\nThe same bytes in every drawing: {'all but ' + ', '.join(changing) if changing else 'yes, of all'}.")


main()
