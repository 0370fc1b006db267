"""Looks at a page of charts in Chromium, in light and dark, on a wide and a narrow screen.

usage: gallery-check.py [PAGE.html]

Of every chart that is shown: no text lies over another or out of the picture, texts stand out from what is behind them
by 4.5:1 and marks from the background by 3:1. Of the page: ids are unique, axe-core finds nothing. Every check prints
one line that says what was looked at; the first lines of what it found follow. Exit 1 if any check found something.
"""

import os
import pathlib
import sys

import axe_core_python
from playwright.sync_api import sync_playwright

HERE = os.path.dirname(os.path.abspath(__file__))
AXE = os.path.join(os.path.dirname(axe_core_python.__file__), "axe.min.js")
PAGE = os.path.join(HERE, "..", "Documentation", "gallery", "index.html")
THEMES = ("light", "dark")
WIDTHS = (1280, 360)
SHOWN = 20
CHECKS = {
    "overlaps": "texts apart", "outside": "texts inside", "textContrast": "contrast of texts",
    "markContrast": "contrast of marks", "ids": "unique ids", "axe": "accessibility",
}


def violations(page):
    """What axe-core finds on the page as it stands."""
    page.add_script_tag(path=AXE)
    found = []
    for violation in page.evaluate("axe.run().then((result) => result.violations)"):
        nodes = "; ".join(str(node["target"]) for node in violation["nodes"][:3])
        found.append(f"{violation['id']}: {violation['help']}: {nodes}")
    return found


def look(address):
    """What was found in each theme at each width."""
    looks = {}
    with open(os.path.join(HERE, "gallery-check.js"), encoding="utf-8") as stream:
        script = stream.read()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for theme in THEMES:
            for width in WIDTHS:
                page = browser.new_page(
                    color_scheme=theme, viewport={"width": width, "height": 900}, bypass_csp=True)
                page.goto(address)
                page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
                page.evaluate("document.fonts.ready.then(() => null)")
                looks[theme, width] = page.evaluate(script) | {"axe": violations(page)}
                page.close()
        browser.close()
    return looks


def merged(looks, check):
    """Each finding once, with the themes and widths that have it; none where all have."""
    places = {}
    for place, found in looks.items():
        for finding in found[check]:
            places.setdefault(finding, []).append(place)
    findings = []
    for finding, where in places.items():
        seen = dict.fromkeys(where)
        themes = [theme for theme in THEMES if any(place[0] == theme for place in seen)]
        widths = [str(width) for width in WIDTHS if any(place[1] == width for place in seen)]
        findings.append(
            finding if len(seen) == len(looks) else f"{finding} ({' and '.join(themes)}, {' and '.join(widths)} px)")
    return findings


def report(name, looked_at, findings):
    print(f"gallery: {name}: {looked_at}, {len(findings)} findings", flush=True)
    for finding in findings[:SHOWN]:
        print(f"  {finding}")
    if len(findings) > SHOWN:
        print(f"  and {len(findings) - SHOWN} more")
    return bool(findings)


def main():
    address = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else PAGE).resolve().as_uri()
    looks = look(address)
    total = {key: sum(found[key] for found in looks.values()) for key in ("wide", "narrow", "texts", "marks")}
    drawings = f"{total['wide']} wide and {total['narrow']} narrow drawings"
    everywhere = f"in {' and '.join(THEMES)} at {' and '.join(map(str, WIDTHS))} px"
    looked_at = {
        "overlaps": f"{total['texts']} lines of text", "outside": f"{total['texts']} lines of text",
        "textContrast": f"{total['texts']} lines of text", "markContrast": f"{total['marks']} shapes",
        "ids": f"{max(found['idCount'] for found in looks.values())} ids", "axe": "the page",
    }
    blank = [
        f"no chart is shown ({theme}, {width} px)" for (theme, width), found in looks.items() if not found["charts"]]
    failed = report("charts", f"{drawings} {everywhere}", blank)
    for check, name in CHECKS.items():
        failed = report(name, looked_at[check], merged(looks, check)) or failed
    print("gallery: failed" if failed else "gallery: passed")
    sys.exit(1 if failed else 0)


main()
