"""Writes the made-up numbers that Benchmarks/charts draws: the same bytes each time.

usage: chart_data.py FILE

`line`: five weekly prices over ten years. `bars`: the provinces with a count each, the largest first. `stack`: six
kinds over twelve months. `spark`: one price over a year of weeks.
"""

import csv
import datetime
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROVINCES = os.path.join(HERE, "..", "Content", "datasets", "provinces", "provinces.csv")
LAST_MONDAY = datetime.date(2026, 9, 28)
WEEKS = 520
# Name, first price in baht a tonne, largest step of a week.
GOODS = [
    ("ข้าวเปลือกหอมมะลิ", 14200, 180), ("ข้าวเปลือกเจ้า", 8600, 120), ("มันสำปะหลังสด", 2300, 40),
    ("ปาล์มน้ำมัน", 5400, 150), ("ข้าวโพดเลี้ยงสัตว์", 7700, 90),
]
MONTHS = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
KINDS = [("ค้าส่งค้าปลีก", 150), ("บริการ", 120), ("ก่อสร้าง", 95), ("การผลิต", 70), ("ขนส่ง", 45), ("อื่น ๆ", 30)]


class Draws:
    """A small generator of random numbers."""

    def __init__(self, state):
        self.state = state

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % limit


def walk(draws, first, step, count, grain):
    """Values that move by at most `step` and stay between half and twice the first; multiples of `grain`."""
    value, values = first, []
    for _ in range(count):
        values.append(value)
        value += (draws.below(2 * (step // grain) + 1) - step // grain) * grain
        value = min(2 * first, max(first // 2, value))
    return values


def provinces():
    with open(PROVINCES, encoding="utf-8", newline="") as stream:
        return [(row["code"], row["name_th"]) for row in csv.DictReader(stream)]


def data():
    draws = Draws(20260928)
    mondays = [LAST_MONDAY - datetime.timedelta(weeks=WEEKS - 1 - week) for week in range(WEEKS)]
    counts = [
        {"code": code, "name": name, "value": 40 + draws.below(900) * (1 + draws.below(9))}
        for code, name in provinces()]
    return {
        "line": {
            "weeks": [monday.isoformat() for monday in mondays],
            "series": [
                {"name": name, "values": walk(draws, first, step, WEEKS, 5)} for name, first, step in GOODS],
        },
        "bars": sorted(counts, key=lambda row: (-row["value"], row["code"])),
        "stack": {
            "months": MONTHS,
            "cats": [name for name, _ in KINDS],
            "values": [[size // 2 + draws.below(size) for _ in MONTHS] for _, size in KINDS],
        },
        "spark": [value / 100 for value in walk(draws, 5200, 160, 52, 1)],
    }


def write(file):
    with open(file, "w", encoding="utf-8") as stream:
        json.dump(data(), stream, ensure_ascii=False)
        stream.write("\n")
    return file


if __name__ == "__main__":
    print(write(sys.argv[1]))
