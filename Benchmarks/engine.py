"""Builds one set of bulletins by Hugo and by Phanit, and prints a Markdown table.

usage: engine.py HUGO_SITE WORK_FOLDER RUNS PHANIT HUGO

Phanit's site has its usual pages, lists, feeds, sitemap and open data; Hugo's has what its layouts make, which may be a page for
each bulletin alone. Each figure is the median of the runs, which take turns.
"""

import csv
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SETTINGS = """title: ราคาสินค้าเกษตร
description: ราคารายสัปดาห์
baseURL: https://example.org/
languages: [th]
office: {name: สำนักงาน}
licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
"""


def make_site(source, site):
    """The same bulletins as a site of Phanit; codes that are of no province become those of one."""
    content = site / "Content"
    for name in ("provinces", "regions"):
        shutil.copytree(ROOT / "Content/datasets" / name, content / "datasets" / name)
    (content / "site.yaml").write_text(SETTINGS, encoding="utf-8")
    with open(content / "datasets/provinces/provinces.csv", encoding="utf-8-sig") as stream:
        codes = [row["code"] for row in csv.DictReader(stream)]
    for path in sorted((source / "content/bulletins").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        text = re.sub(
            r'province: "(\d+)"', lambda found: f'province: "{codes[int(found[1]) % len(codes)]}"', text, count=1)
        year = re.search(r"\ndate: (\d{4})", text)[1]
        target = content / "bulletins" / year / f"{path.stem}.th.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


class Task:
    """A command that is run several times, each time after `prepare`."""

    def __init__(self, name, command, folder, prepare=lambda: None):
        self.name, self.command, self.folder, self.prepare = name, command, folder, prepare
        self.wall, self.processor, self.peak = [], [], []

    def run(self):
        self.prepare()
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        process = subprocess.Popen(self.command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        messages = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall.append(time.perf_counter() - start)
        if status:
            sys.exit(f"benchmark: {self.name} failed\n{messages.decode(errors='replace')[:2000]}")
        self.processor.append(usage.ru_utime + usage.ru_stime)
        self.peak.append(usage.ru_maxrss / 1024)

    def figures(self):
        return [sorted(values)[len(values) // 2] for values in (self.wall, self.processor, self.peak)]


def main():
    source, work, runs, phanit, hugo = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), *sys.argv[3:6]
    site, hugo_site = work / "phanit", work / "hugo"
    make_site(source, site)
    shutil.copytree(source, hugo_site, ignore=shutil.ignore_patterns("public", "resources"))
    build = [phanit, "build", "--site", str(site), "--output", str(site / "Public"), "--quiet"]
    first = sorted((site / "Content/bulletins").rglob("*.md"))[0]

    def clean():
        for name in (".phanit", "Public", ".Public.phanit-spare"):
            shutil.rmtree(site / name, ignore_errors=True)

    def settle():
        subprocess.run(build, check=True)
        # Files that were changed this very moment are always read again.
        time.sleep(0.1)
        subprocess.run(build, check=True)

    def change():
        settle()
        with open(first, "a", encoding="utf-8") as stream:
            stream.write("\nเพิ่ม\n")

    tasks = [
        Task("Hugo, clean", [hugo, "build", "--quiet"], hugo_site,
             lambda: shutil.rmtree(hugo_site / "public", ignore_errors=True)),
        Task("Phanit, clean", build, site, clean),
        Task("`cp -r` of Phanit's output", ["cp", "-r", "Public", str(work / "copy")], site,
             lambda: shutil.rmtree(work / "copy", ignore_errors=True)),
        Task("Phanit, nothing changed", build, site, settle),
        Task("Phanit, one bulletin changed", build, site, change),
    ]
    for _ in range(int(runs)):
        for task in tasks:
            task.run()
    count = len(list((source / "content/bulletins").glob("*.md")))
    files = [path for path in (site / "Public").rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    print(f"\n### {count} bulletins; Phanit's output: {len(files)} files, {size / 1e6:.1f} MB; median of {runs} runs\n")
    print("| | wall, s | processor, s | peak, MB |\n|---|---:|---:|---:|")
    for task in tasks:
        wall, processor, peak = task.figures()
        print(f"| {task.name} | {wall:.2f} | {processor:.2f} | {peak:.0f} |")
    peer, own, copy = (task.figures() for task in tasks[:3])
    print(
        f"\nHugo takes {peer[0] / own[0]:.2f} times the wall time, {peer[1] / own[1]:.2f} times the processor time and "
        f"{peer[2] / own[2]:.2f} times the memory; Phanit takes {own[0] / copy[0]:.1f} times the wall time of the copy.")


main()
