"""Takes a picture of each kind of page of a built site: 1280, 768 and 360 pixels wide, light and dark, on one sheet.

usage: pictures.py FOLDER OUTPUT

Needs what Tools/checkers installs, and Chromium.
"""

import base64
import os
import sys

import audit
from playwright.sync_api import sync_playwright

# A page of each kind, by the name of its sheet.
KINDS = {
    "home": "",
    "topic": "topics/prices/",
    "province": "provinces/surin/",
    "region": "regions/northeast/",
    "topic-of-province": "topics/prices/surin/",
    "dataset": "datasets/food-prices/",
    "datasets": "datasets/",
    "bulletin": "bulletins/2026/rice-prices-2026-11-09/",
    "bulletins": "bulletins/",
    "releases": "releases/",
    "corrections": "corrections/",
    "services": "services/",
    "service-centres": "service-centres/",
    "readiness": "readiness/",
    "glossary": "glossary/",
    "not-found": "404.html",
}
WIDTHS = (1280, 768, 360)
THEMES = ("light", "dark")
HEIGHT = 1500
# Of a picture on the sheet to the page.
SCALE = 0.36


def sheet(browser, address):
    """The pictures of one page beside each other, as HTML."""
    pictures = []
    for theme in THEMES:
        for width in WIDTHS:
            page = browser.new_page(color_scheme=theme, viewport={"width": width, "height": HEIGHT})
            page.goto(address, wait_until="networkidle")
            data = base64.b64encode(page.screenshot(type="jpeg", quality=80)).decode()
            page.close()
            pictures.append(f'<img width="{round(width * SCALE)}" src="data:image/jpeg;base64,{data}">')
    style = "body { margin: 12px; display: flex; gap: 12px; width: max-content; background: #888 } img { display: block }"
    return f"<!DOCTYPE html><style>{style}</style>{''.join(pictures)}"


def main():
    root, output = sys.argv[1:]
    os.makedirs(output, exist_ok=True)
    server, origin = audit.serve(root)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, path in KINDS.items():
            page = browser.new_page(viewport={"width": 1850, "height": round(HEIGHT * SCALE) + 24})
            page.set_content(sheet(browser, origin + path))
            page.screenshot(path=os.path.join(output, name + ".jpg"), type="jpeg", quality=70)
            page.close()
        browser.close()
    server.shutdown()


main()
