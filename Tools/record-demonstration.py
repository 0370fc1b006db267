#!/usr/bin/env python3
"""Records the bulletins of the demonstration site anew: each at its moment, from the data as it was then.

usage: Tools/record-demonstration.py PHANIT

The data of then is that of today without the later rows, with the last update of then, and with prices before their
revision. Run it where the form of a record changes; the numbers stay what they are.
"""
import pathlib, re, shutil, subprocess, sys, tempfile

# Slug, moment, and where the data has gone on since: its dataset, the last period of then, its last and its next update.
BULLETINS = [
    ("registrations-2026-09", "2026-10-15T08:30", ("registrations", "2026-09", "2026-10-15", "2026-11-12T09:00")),
    ("rice-prices-2026-10-26", "2026-11-06T08:30", ("paddy-prices", "2026-10-26", "2026-11-06", "2026-11-13T09:00")),
    ("registrations-2026-10", "2026-11-12T08:30", None),
    ("rice-prices-2026-11-02", "2026-11-13T08:30", ("paddy-prices", "2026-11-02", "2026-11-13", "2026-11-20T09:00")),
    ("border-trade-2026-10", "2026-11-18T08:30", None),
    ("rice-prices-2026-11-09", "2026-11-20T08:30", None),
    ("before-new-year", "2026-11-25T16:30", None),
]
# The row of the revised price, as it was until the day of the revision, which the description of its dataset tells.
REVISED = ("2026-10-26,33,hom-mali,15710,", "2026-10-26,33,hom-mali,15810,", "2026-11-13", "15,810")


def go_back(site, dataset, last, updated, following):
    folder = site / "Content/datasets" / dataset
    data, descriptor = folder / f"{dataset}.csv", folder / "datapackage.yaml"
    header, *rows = data.read_bytes().decode().splitlines(keepends=True)
    rows = [row for row in rows if row.split(",")[0] <= last]
    text = descriptor.read_text()
    text = re.sub("lastUpdated: .*", f"lastUpdated: {updated}", text)
    text = re.sub("nextRelease: .*", f"nextRelease: {following}", text)
    today, then, day, words = REVISED
    if updated < day:
        rows = [then + row.removeprefix(today) if row.startswith(today) else row for row in rows]
        text = "".join(line for line in text.splitlines(keepends=True) if words not in line)
    data.write_bytes((header + "".join(rows)).encode())
    descriptor.write_text(text)


root = pathlib.Path(__file__).resolve().parent.parent
program = str(pathlib.Path(sys.argv[1]).resolve())
bulletins = root / "Content/bulletins/2026"
for slug, moment, then in BULLETINS:
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        for part in ("Content", "Templates"):
            shutil.copytree(root / part, site / part, ignore=shutil.ignore_patterns("*.record.json"))
        if then:
            go_back(site, *then)
        subprocess.run([program, "record", slug, "--site", str(site), "--clock", moment], check=True)
        shutil.copy(site / f"Content/bulletins/2026/{slug}.record.json", bulletins)
