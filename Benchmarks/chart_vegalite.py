"""The charts of Benchmarks/charts as a user of Vega-Lite would describe them.

usage: chart_vegalite.py DATA.json COUNT FOLDER
"""

import json
import sys

import vl_convert

from chart_timing import measure

FONT = {"font": "Sarabun, 'Noto Sans Thai', sans-serif"}


def chart(rows, mark, width, height, title=None, **encoding):
    description = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json", "config": FONT, "width": width, "height": height,
        "data": {"values": rows}, "mark": mark, "encoding": encoding,
    }
    return description | ({"title": title} if title else {})


def field(name, kind, **more):
    return {"field": name, "type": kind, **more}


def line(data):
    rows = [
        {"week": week, "name": series["name"], "price": price}
        for series in data["series"] for week, price in zip(data["weeks"], series["values"])]
    return chart(
        rows, "line", 530, 340, "ราคาสินค้าเกษตรรายสัปดาห์", x=field("week", "temporal", title=None),
        y=field("price", "quantitative", title="บาทต่อตัน", scale={"zero": False}),
        color=field("name", "nominal", title=None))


def bars(rows):
    return chart(
        rows, "bar", 600, 1240, "จำนวนนิติบุคคลตั้งใหม่รายจังหวัด", y=field("name", "nominal", sort=None, title=None),
        x=field("value", "quantitative", title="ราย"))


def stack(data):
    rows = [
        {"month": month, "kind": kind, "count": count}
        for kind, counts in zip(data["cats"], data["values"]) for month, count in zip(data["months"], counts)]
    return chart(
        rows, "bar", 570, 340, "จดทะเบียนตั้งใหม่รายเดือน", x=field("month", "nominal", sort=None, title=None),
        y=field("count", "quantitative", title="ราย"), color=field("kind", "nominal", sort=None, title=None))


def spark(values):
    rows = [{"week": week, "price": price} for week, price in enumerate(values)]
    description = chart(
        rows, "line", 150, 30, x=field("week", "quantitative", axis=None),
        y=field("price", "quantitative", axis=None, scale={"zero": False}))
    return description | {"config": FONT | {"view": {"stroke": None}}}


def main():
    with open(sys.argv[1], encoding="utf-8") as stream:
        data = json.load(stream)
    makers = {"line": line, "bars": bars, "stack": stack, "spark": spark}
    descriptions = {name: make(data[name]) for name, make in makers.items()}
    drawings = {name: lambda described=described: vl_convert.vegalite_to_svg(described)
                for name, described in descriptions.items()}
    measure("Vega-Lite", drawings, int(sys.argv[2]), sys.argv[3])


main()
