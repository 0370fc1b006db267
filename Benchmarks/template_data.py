"""Writes the data and the templates of Benchmarks/templates.

usage: template_data.py FOLDER

page.html makes a page of about 13 KB: a menu of 12 items, a table of 77 rows, 20 paragraphs of ready markup. parts/ are
100 templates as a site has them: each extends a layout, includes a part and uses a macro.
"""

import json
import os
import sys

PAGE = """<!DOCTYPE html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<title>{{ title }}</title>
</head>
<body>
<nav><ul>
{%- for item in navigation %}
<li><a href="{{ item.url }}"{% if item.current %} aria-current="page"{% endif %}>{{ item.title }}</a></li>
{%- endfor %}
</ul></nav>
<h1>{{ title }}</h1>
<table>
<thead><tr><th>ที่</th><th>จังหวัด</th><th>ราคา</th><th>เปลี่ยนแปลง</th></tr></thead>
<tbody>
{%- for row in rows %}
<tr{% if row.change < 0 %} class="down"{% endif %}><td>{{ loop.index }}</td><td>{{ row.name }}</td><td>{{ row.price }}</td>\
<td>{{ row.change }}</td></tr>
{%- endfor %}
</tbody>
</table>
{%- for paragraph in paragraphs %}
{{ paragraph | safe }}
{%- endfor %}
</body>
</html>
"""

LAYOUT = """<!DOCTYPE html>
<html lang="{{ language }}"><head><title>{% block title %}{{ title }}{% endblock %}</title></head>
<body>{% block content %}{% endblock %}</body></html>
"""

PART = """<nav>{% for item in navigation %}<a href="{{ item.url }}">{{ item.title | upper }}</a>{% endfor %}</nav>
"""

MACROS = """{% macro cell(value, unit="บาท") %}<td>{{ value }} {{ unit }}</td>{% endmacro %}
"""

CHILD = """{% extends "layout.html" %}
{% from "macros.html" import cell %}
{% block title %}NUMBER · {{ super() }}{% endblock %}
{% block content %}
{% include "part.html" %}
<h1>{{ title }}</h1>
{% if rows | length > 10 %}<p>{{ rows | length }} แถว</p>{% else %}<p>น้อย</p>{% endif %}
<table>{% for row in rows %}<tr class="{{ "odd" if loop.index is odd else "even" }}"><th>{{ row.name }}</th>\
{{ cell(row.price) }}{{ cell(row.change, unit="%") }}</tr>{% endfor %}</table>
{% set names = rows | map(attribute="name") | join(", ") %}
<p title="{{ names }}">{{ names | truncate(40) }}</p>
{% for paragraph in paragraphs %}{{ paragraph | safe }}{% endfor %}
{% endblock %}
"""


def data():
    paragraph = "<p>ราคาข้าวเปลือกเจ้า<strong>ลดลง</strong>ร้อยละ {} จากสัปดาห์ก่อน &amp; ทรงตัวในภาคกลาง</p>"
    return {
        "language": "th", "title": "ราคาสินค้าเกษตร & การค้า <รายสัปดาห์>",
        "navigation": [
            {"url": f"/topics/{n}/?a=1&b=2", "title": f"หัวข้อที่ {n}", "current": n == 3} for n in range(1, 13)],
        "rows": [
            {"name": f"จังหวัดที่ {n}", "price": 10_000 + n * 137.25, "change": n % 7 - 3} for n in range(1, 78)],
        "paragraphs": [paragraph.format(n) for n in range(1, 21)],
    }


def main():
    folder = sys.argv[1]
    parts = os.path.join(folder, "parts")
    os.makedirs(parts)
    files = {"page.html": PAGE, "parts/layout.html": LAYOUT, "parts/part.html": PART, "parts/macros.html": MACROS}
    files |= {f"parts/{n:03}.html": CHILD.replace("NUMBER", str(n)) for n in range(97)}
    files["data.json"] = json.dumps(data(), ensure_ascii=False)
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as stream:
            stream.write(text)


main()
