"""The charts of Benchmarks/charts written by hand, as short as they can reasonably be: the aim for the size of ours.

usage: chart_floor.py DATA.json COUNT FOLDER

Each has a title and a description, an axis, gridlines and direct labels. Colours and line widths stand in a stylesheet
of the page, which is not counted; coordinates are whole pixels, those of lines half ones; all that looks alike is one
path. It knows its data, so it is no engine: only its bytes are compared.
"""

import datetime
import html
import json
import math
import sys

from chart_timing import measure

LEFT, RIGHT, TOP, BOTTOM = 50, 590, 14, 376


def number(halves):
    """Half pixels as text in pixels, without a needless zero: 5.5, -.5."""
    sign, whole = "-" if halves < 0 else "", abs(halves) // 2
    return f"{sign}{whole}" if halves % 2 == 0 else f"{sign}{whole or ''}.5"


def course(points):
    """A path through points in pixels, by steps from the half pixel before; steps in one direction are joined."""
    steps = []
    grid = [(round(2 * x), round(2 * y)) for x, y in points]
    for (x0, y0), (x1, y1) in zip(grid, grid[1:]):
        dx, dy = x1 - x0, y1 - y0
        if steps and steps[-1][0] * dy == steps[-1][1] * dx and steps[-1][0] * dx >= 0 and steps[-1][1] * dy >= 0:
            steps[-1] = (steps[-1][0] + dx, steps[-1][1] + dy)
        else:
            steps.append((dx, dy))
    numbers = " ".join(number(part) for step in steps for part in step).replace(" -", "-")
    return f"M{number(grid[0][0])} {number(grid[0][1])}l{numbers}"


def ticks(low, high, most):
    """Round numbers that span the values, at most `most` of them or one more at each end."""
    rough = (high - low) / most
    power = 10 ** math.floor(math.log10(rough))
    step = next(size * power for size in (1, 2, 5, 10) if size * power >= rough)
    return [index * step for index in range(math.floor(low / step), math.ceil(high / step) + 1)]


def document(name, width, height, title, description, *parts):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="c" viewBox="0 0 {width} {height}" role="img" '
        f'aria-labelledby="{name}-t {name}-d"><title id="{name}-t">{title}</title>'
        f'<desc id="{name}-d">{html.escape(description, quote=False)}</desc>{"".join(parts)}</svg>')


def texts(group, labels):
    """A group of texts; how they are anchored stands in the stylesheet."""
    content = "".join(f'<text x="{round(x)}" y="{round(y)}">{text}</text>' for x, y, text in labels)
    return f'<g class="{group}">{content}</g>'


def value_axis(values, y):
    grid = "".join(f"M{LEFT} {round(y(value))}H{RIGHT}" for value in values)
    return f'<path class="g" d="{grid}"/>' + texts("y", [(LEFT - 6, y(value) + 4, f"{value:,.0f}") for value in values])


def line(data):
    series, weeks = data["series"], [datetime.date.fromisoformat(week) for week in data["weeks"]]
    every = [value for one in series for value in one["values"]]
    values = ticks(min(every), max(every), 6)

    def x(day):
        return LEFT + (RIGHT - LEFT) * (day - weeks[0]).days / (weeks[-1] - weeks[0]).days

    def y(value):
        return BOTTOM - (BOTTOM - TOP) * (value - values[0]) / (values[-1] - values[0])

    years = [datetime.date(year, 1, 1) for year in range(weeks[0].year + 1, weeks[-1].year + 1)]
    parts = [value_axis(values, y), texts("x", [(x(day), 394, day.year + 543) for day in years])]
    for index, one in enumerate(series):
        points = [(x(week), y(value)) for week, value in zip(weeks, one["values"])]
        label = f'<text x="{RIGHT + 6}" y="{round(points[-1][1]) + 4}">{one["name"]}</text>'
        parts.append(f'<g class="s{index}"><path d="{course(points)}"/>{label}</g>')
    return document(
        "line", 720, 400, "ราคาสินค้าเกษตรรายสัปดาห์", f"{len(series)} ชุดข้อมูล {len(weeks)} สัปดาห์", *parts)


def bars(rows):
    pitch, left, widest = 16.5, 130, rows[0]["value"]
    bottom = pitch * len(rows)

    def x(value):
        return left + 530 * value / widest

    def top(index):
        return round(pitch * index) + 3

    values = [value for value in ticks(0, widest, 6) if value <= widest]
    grid = "".join(f"M{round(x(value))} 0V{round(bottom)}" for value in values)
    marks = "".join(f"M{left} {top(index)}H{round(x(row['value']))}v12H{left}z" for index, row in enumerate(rows))
    return document(
        "bars", 720, 1300, "จำนวนนิติบุคคลตั้งใหม่รายจังหวัด", f"{len(rows)} จังหวัด มากที่สุด {rows[0]['name']}",
        f'<path class="g" d="{grid}"/>', texts("x", [(x(value), bottom + 18, f"{value:,.0f}") for value in values]),
        texts("n", [(left - 6, top(index) + 10, row["name"]) for index, row in enumerate(rows)]),
        f'<path class="s0" d="{marks}"/>',
        texts("v", [(x(row["value"]) + 4, top(index) + 10, f"{row['value']:,}") for index, row in enumerate(rows)]))


def stack(data):
    columns = list(zip(*data["values"]))
    values = ticks(0, max(sum(column) for column in columns), 5)
    pitch = (RIGHT - LEFT) / len(columns)

    def y(value):
        return round(BOTTOM - (BOTTOM - TOP) * value / values[-1])

    names = [(LEFT + pitch * (column + 0.5), 394, month) for column, month in enumerate(data["months"])]
    parts = [value_axis(values, y), texts("x", names)]
    for index, name in enumerate(data["cats"]):
        marks = ""
        for column, counts in enumerate(columns):
            low, high = y(sum(counts[:index])), y(sum(counts[:index + 1]))
            marks += f"M{round(LEFT + pitch * column) + 5} {low}V{high}h35V{low}z"
        label = f'<text x="{RIGHT + 6}" y="{(low + high) // 2 + 4}">{name}</text>'
        parts.append(f'<g class="s{index}"><path d="{marks}"/>{label}</g>')
    return document(
        "stack", 720, 400, "จดทะเบียนตั้งใหม่รายเดือน", f"{len(data['cats'])} ประเภท {len(columns)} เดือน", *parts)


def spark(values):
    low, high = min(values), max(values)
    points = [
        (3 + 154 * index / (len(values) - 1), 37 - 34 * (value - low) / (high - low))
        for index, value in enumerate(values)]
    x, y = points[-1]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="k" viewBox="0 0 160 40" role="img" '
        f'aria-label="52 สัปดาห์ ล่าสุด {values[-1]}"><path d="{course(points)}"/>'
        f'<circle cx="{round(x)}" cy="{round(y)}" r="2"/></svg>')


def main():
    with open(sys.argv[1], encoding="utf-8") as stream:
        data = json.load(stream)
    makers = {"line": line, "bars": bars, "stack": stack, "spark": spark}
    drawings = {name: lambda name=name, make=make: make(data[name]) for name, make in makers.items()}
    measure("Floor", drawings, int(sys.argv[2]), sys.argv[3])


main()
