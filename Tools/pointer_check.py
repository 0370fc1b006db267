"""Points at the charts of a built site, and compares what the box over a drawing says with the table and the labels."""

import re

import audit

MONTHS = dict(
    zip(
        "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(),
        "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(),
    )
)
# The numbers of a row of the table, in the order of the columns.
ROW = """(figure, title) => {
  const row = [...figure.querySelectorAll('.ph-figure-data tbody tr')].find((r) => r.cells[0].textContent === title);
  return row && [...row.cells].slice(1).map((c) => c.textContent.trim());
}"""
# What the box over a drawing says; null where it is hidden.
BOX = """(probe) => probe.classList.contains('is-shown') ? {
  title: probe.querySelector('.probe-title').textContent,
  values: [...probe.querySelectorAll('.probe-line > b')].map((b) => b.textContent),
  text: probe.querySelector('.probe-area').getAttribute('aria-valuetext'),
} : null"""


def check_values(site):
    """The box over a drawing says what the table says, of the place where the pointer is."""
    kinds = {
        "time": r'data-axis="x"[^>]*data-steps[\s\S]*data-period',
        "lying": r'data-axis="y"',
        "cells": r'data-rows="',
        "plots": r'data-plots="[^"]*;',
        "tiles": r'class="ph-tile ',
    }
    paths = {path for pattern in kinds.values() for path in site.having(pattern, 3)}
    findings, places = [], 0
    for path in sorted(paths):
        for size in ({"width": 1280, "height": 900}, {"width": 360, "height": 740}):
            with site.open(path, viewport=size) as page:
                for figure in page.query_selector_all(".ph-figure-chart"):
                    stops = [it for it in figure.query_selector_all(".probe-area") if it.is_visible()]
                    if not figure.query_selector("[data-steps], .ph-tile"):
                        continue
                    name = f"{path}#{figure.get_attribute('id')} at {size['width']} px"
                    if len(stops) != 1:
                        findings.append(f"{name}: {len(stops)} stops of the keyboard")
                        continue
                    count, found = point_at(page, figure, stops[0])
                    places += count
                    findings += [f"{name}: {text}" for text in found]
    audit.report("values under the pointer", f"{places} places of charts on {len(paths)} pages", findings)


def point_at(page, figure, stop):
    stop.scroll_into_view_if_needed()
    frame = stop.bounding_box()
    probe = stop.evaluate_handle("(it) => it.parentElement").as_element()
    findings, titles = [], set()
    for share in (0.02, 0.3, 0.5, 0.7, 0.98):
        page.mouse.move(frame["x"] + frame["width"] * share, frame["y"] + frame["height"] * share)
        box = probe.evaluate(BOX)
        if box is None:
            continue
        titles.add(box["title"])
        if figure.query_selector(".ph-tile"):
            continue
        row = figure.evaluate(ROW, box["title"])
        numbers = [re.sub(r"[^\d.,−–]", "", text) for text in box["values"]]
        if row is None:
            findings.append(f"the table has no row '{box['title']}'")
        elif not set(numbers) <= {re.sub(r"[^\d.,−–]", "", text) for text in row}:
            findings.append(f"'{box['title']}' is {numbers} in the box and {row} in the table")
    if len(titles) < 2:
        findings.append("the pointer finds fewer than two places")
    return len(titles), findings + point_at_names(page, figure, probe) + point_at_months(page, figure, probe)


def shown_texts(figure, selector):
    """Texts of the drawing that is shown."""
    return [it for it in figure.query_selector_all(f"svg {selector}") if it.is_visible()]


def point_at_names(page, figure, probe):
    """Beside a lying bar stands the name that the box has."""
    if not figure.query_selector('[data-axis="y"]'):
        return []
    findings = []
    for label in shown_texts(figure, ".ph-names > text")[:5]:
        label.scroll_into_view_if_needed()
        name, box = label.text_content(), label.bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        shown = (probe.evaluate(BOX) or {"title": "nothing"})["title"]
        if not shown.replace(" ", "").startswith(name.replace(" ", "").rstrip("…")):
            findings.append(f"the box at '{name}' says '{shown}'")
    return findings


def point_at_months(page, figure, probe):
    """Above the name of a month lies that month, where each row is one."""
    first = figure.query_selector("tbody th[data-period]")
    if not first or not re.fullmatch(r"\d{4}-\d\d", first.get_attribute("data-period")):
        return []
    if figure.query_selector('[data-axis="y"], [data-plots*=";"]'):
        return []
    probe.query_selector(".probe-area").scroll_into_view_if_needed()
    stop = probe.query_selector(".probe-area").bounding_box()
    labels = [(it.text_content(), it.bounding_box()) for it in shown_texts(figure, ".ph-time > text")]
    findings = []
    # The labels at the edges may have moved inward.
    for label, box in [it for it in labels if it[0].split("2")[0] in MONTHS][1:-1]:
        page.mouse.move(box["x"] + box["width"] / 2, stop["y"] + stop["height"] / 2)
        shown = (probe.evaluate(BOX) or {"title": "nothing"})["title"]
        if not shown.startswith(MONTHS[label.split("2")[0]]):
            findings.append(f"the box above '{label}' says '{shown}'")
    return findings
