"""Renders the same page with Phanit, MiniJinja and Jinja2 and prints a Markdown table.

usage: templates.py FOLDER COUNT PHANIT PYTHON

The contestants take turns, each turn a process of its own that is pinned to one processor. Their pages are compared,
white space and the names of character references apart, so that nobody is fast by leaving work out.
"""

import html
import json
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TURNS = 5


def run(name, command):
    outcome = subprocess.run(["taskset", "-c", "0", *command], capture_output=True, text=True)
    if outcome.returncode != 0:
        sys.exit(f"benchmark: {name} failed:\n{outcome.stdout}{outcome.stderr}")
    return {result["task"]: result["seconds"] for result in map(json.loads, outcome.stdout.splitlines())}


def page(folder, name):
    with open(os.path.join(folder, f"{name.lower()}.html"), encoding="utf-8") as stream:
        return stream.read()


def main():
    folder, count, phanit, python = sys.argv[1:]
    peers = os.path.join(HERE, "template_peers.py")
    commands = {
        "Phanit": [phanit, folder, count],
        "MiniJinja": [python, peers, "minijinja", folder, count],
        "Jinja2": [python, peers, "jinja2", folder, count],
    }
    found = {name: [] for name in commands}
    for _ in range(TURNS):
        for name, command in commands.items():
            found[name].append(run(name, command))
    pages = {name: page(folder, name) for name in commands}
    plain = {name: html.unescape(text).strip() for name, text in pages.items()}
    for name, text in plain.items():
        if text != plain["Phanit"]:
            sys.exit(f"benchmark: {name} made another page than Phanit; see {folder}")
    size = len(pages["Phanit"].encode())
    print(f"\n### A page of {size / 1000:.1f} kB, and 100 templates compiled, one processor, median of {TURNS} turns\n")
    print("| | pages/s | MB/s | Phanit is faster | compile 100, ms |\n|---|---:|---:|---:|---:|")
    median = {
        name: {task: statistics.median(turn[task] for turn in turns) for task in turns[0]}
        for name, turns in found.items()}
    for name, seconds in median.items():
        rate = 1 / seconds["render"]
        ratio = seconds["render"] / median["Phanit"]["render"]
        print(f"| {name} | {rate:,.0f} | {rate * size / 1e6:.0f} | {ratio:.1f} × | {seconds['compile'] * 1000:.1f} |")
    print("\nPhanit's compiling is also the check of every name, type and place against the page's model.")


main()
