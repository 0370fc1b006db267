"""Writes the made-up prices that the benchmarks read: the same bytes for the same number of rows.

usage: prices.py FOLDER ROWS

Six columns, 82 bytes a row: date, province, commodity (Thai), price, unit (Thai), status. The key is date, province
and commodity. One price in 200 is missing, with its status saying so.
"""

import datetime
import os
import sys

PROVINCES = [
    *range(10, 28), *range(30, 50), *range(50, 59), *range(60, 68), *range(70, 78), *range(80, 87), *range(90, 97),
]
COMMODITIES = [
    "ข้าวหอมมะลิ 105", "ข้าวเปลือกเจ้า", "ข้าวเปลือกเหนียว", "มันสำปะหลังสด", "ข้าวโพดเลี้ยงสัตว์", "ยางแผ่นดิบ",
    "ปาล์มน้ำมัน", "อ้อยโรงงาน", "กุ้งขาวแวนนาไม", "สุกรมีชีวิต", "ไข่ไก่คละ", "ทุเรียนหมอนทอง", "ลำไยสดช่อ",
    "มะพร้าวผลแก่", "กาแฟโรบัสตา",
]
UNITS = ["บาทต่อตัน", "บาท/กก."]
LAST_DAY = datetime.date(2026, 9, 30)

DESCRIPTOR = """\
name: benchmark-prices
title: {th: ราคาสินค้าเกษตรรายวัน, en: Daily farm prices}
demonstration: true
resources:
  - name: benchmark-prices
    path: prices.csv
    frequency: daily
    schema:
      fields:
        - {name: date, type: date, role: time, constraints: {required: true}}
        - {name: province, type: string, role: dimension, constraints: {required: true}}
        - {name: commodity, type: string, role: dimension, constraints: {required: true}}
        - name: price
          type: number
          role: measure
          unit: {th: บาท, en: baht}
          kind: price
          decimals: 2
          aggregate: mean
          constraints: {minimum: 0}
        - {name: unit, type: string, constraints: {required: true}}
        - {name: status, type: string, role: status, constraints: {required: true, enum: [A, E, O, P]}}
      primaryKey: [date, province, commodity]
      missingValues: [""]
"""


def lines(rows):
    """The rows of one day after another; a small generator of random numbers makes them the same each time."""
    series = [(province, index) for province in PROVINCES for index in range(len(COMMODITIES))]
    levels = [800000 + 7919 * number % 700000 for number in range(len(series))]
    days = -(-rows // len(series))
    state = 20261124
    written = 0
    for day in range(days):
        date = (LAST_DAY - datetime.timedelta(days=days - 1 - day)).isoformat()
        recent = days - day <= 7
        for number, (province, commodity) in enumerate(series[: rows - written]):
            state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
            draw = state >> 33
            if draw % 200 == 0:
                price, status = "", "O"
            else:
                levels[number] = max(50000, levels[number] + draw % 4001 - 2000)
                satang = levels[number] // (1 if commodity < 4 else 100)
                price = f"{satang // 100}.{satang % 100:02d}"
                status = "P" if recent else "E" if draw % 50 == 1 else "A"
            yield f"{date},{province},{COMMODITIES[commodity]},{price},{UNITS[commodity >= 4]},{status}\n"
        written += len(series)


def write(folder, rows):
    """Writes `prices.csv` and its descriptor, unless they are there."""
    os.makedirs(folder, exist_ok=True)
    table = os.path.join(folder, "prices.csv")
    if not os.path.exists(table):
        with open(table + ".part", "w", encoding="utf-8", newline="", buffering=1 << 20) as stream:
            stream.write("date,province,commodity,price,unit,status\n")
            stream.writelines(lines(rows))
        os.rename(table + ".part", table)
    with open(os.path.join(folder, "datapackage.yaml"), "w", encoding="utf-8") as stream:
        stream.write(DESCRIPTOR)
    return table


if __name__ == "__main__":
    print(write(sys.argv[1], int(sys.argv[2])))
