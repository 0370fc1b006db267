"""Drives the script of a built site: values of charts, sorting, searching, theme, era, copying; and reads it without.

usage: script-check.py FOLDER

Prints what audit.py prints: one line for each check, and what it found. Pages that show a thing are found in the HTML.
"""

import glob
import gzip
import json
import os
import re
import sys

import audit
from open_site import Site
from pointer_check import BOX, check_values

LARGEST_SCRIPT_IN_BYTES = 10_000
SHOWN_TEXT = "document.body.innerText"
WHOLE = "document.body.innerHTML"


def check_keys(site):
    """Arrows, Home, End and Escape; a tap."""
    findings = []
    paths = site.having(r'data-axis="x"[^>]*data-steps="[\d.]+ [\d.]+"', 4)
    for path in paths:
        with site.open(path) as page:
            figure = page.query_selector(".ph-figure-chart:has([data-axis=x])")
            stop = figure.query_selector(".ph-figure-wide .probe-area")
            probe = stop.evaluate_handle("(it) => it.parentElement").as_element()
            rows = figure.eval_on_selector_all(".ph-figure-data tbody th", "(all) => all.map((it) => it.textContent)")
            stop.focus()

            def expect(key, row):
                page.keyboard.press(key)
                box = probe.evaluate(BOX)
                if box is None or box["title"] != row or not box["text"].startswith(row):
                    findings.append(f"{path}: {key} shows {box}, not '{row}'")

            expect("Home", rows[0])
            expect("ArrowLeft", rows[0])
            expect("ArrowRight", rows[min(1, len(rows) - 1)])
            expect("End", rows[-1])
            expect("ArrowLeft", rows[max(0, len(rows) - 2)])
            page.keyboard.press("Escape")
            if probe.evaluate(BOX) is not None:
                findings.append(f"{path}: Escape leaves the box")
            page.keyboard.press("Tab")
            if stop.evaluate("(it) => it === document.activeElement"):
                findings.append(f"{path}: Tab does not lead on")
        with site.open(path, viewport={"width": 360, "height": 740}, has_touch=True) as page:
            stop = page.query_selector(".ph-figure-chart:has([data-axis=x]) .ph-figure-narrow .probe-area")
            stop.tap()
            if not stop.evaluate("(it) => it.parentElement.classList.contains('is-shown')"):
                findings.append(f"{path}: a tap shows nothing")
    audit.report("values by key and by tap", f"{len(paths)} charts", findings)


def check_sorting(site):
    """A column of numbers from the largest, from the smallest, and as it was."""
    findings, count = [], 0
    paths = site.having(r"data-table-numbers", 6)
    for path in paths:
        with site.open(path) as page:
            page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true })")
            for table in page.query_selector_all(".data-table-numbers:has(.sort)"):
                count += 1
                column = "(it) => [...it.tBodies[0].rows].map((row) => row.cells[1].textContent.trim())"
                head = table.query_selector("thead th:nth-child(2)")
                button = head.query_selector(".sort")
                before = table.evaluate(column)
                if not button or any(re.search("[▲▼●]", text) for text in before):
                    continue
                for order, sign in (("descending", -1), ("ascending", 1)):
                    button.click()
                    numbers = [number(text) for text in table.evaluate(column)]
                    known = [it for it in numbers if it is not None]
                    if head.get_attribute("aria-sort") != order or known != sorted(known, reverse=sign < 0):
                        findings.append(f"{path}: not {order}: {numbers[:5]}")
                    if None in numbers[: len(known)]:
                        findings.append(f"{path}: missing values are not last")
                button.click()
                if table.evaluate(column) != before or head.get_attribute("aria-sort"):
                    findings.append(f"{path}: the third press does not restore the order")
    audit.report("sorting", f"{count} tables on {len(paths)} pages", findings)


def number(text):
    match = re.match(r"[−-]?[\d,]+(\.\d+)?", text)
    return float(match[0].replace(",", "").replace("−", "-")) if match else None


def check_searching(site):
    """Places by Thai and English name in both languages; Enter leads there."""
    findings, paths = [], site.having("data-choose", 1, "th") + site.having("data-choose", 1, "en")
    for path in site.having('class="place-chooser"', 1, "th") + paths:
        with site.open(path) as page:
            page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true })")
            scope = page.query_selector("[data-choose]")
            links = scope.query_selector_all(".places > li > a")
            last = links[-1]
            english = last.get_attribute("href").rstrip("/").rsplit("/", 1)[1].replace("-", " ")
            for text in (english.upper(), english[2:], last.text_content(), last.text_content()[2:], "เชียง"):
                scope.query_selector("input").fill(text)
                page.wait_for_timeout(500)
                shown = [it.text_content() for it in links if it.is_visible()]
                said = scope.query_selector("output").text_content()
                if not 1 <= len(shown) < len(links) or str(len(shown)) not in said:
                    findings.append(f"{path}: '{text}' finds {len(shown)} of {len(links)} and says '{said}'")
            scope.query_selector("input").fill("qqq")
            if any(it.is_visible() for it in links) or not scope.query_selector("output").text_content():
                findings.append(f"{path}: what is nowhere finds something, or nothing is said")
            scope.query_selector("input").fill(last.text_content())
            target = last.get_attribute("href")
            with page.expect_navigation():
                scope.query_selector("input").press("Enter")
            if not page.url.endswith(target):
                findings.append(f"{path}: Enter leads to {page.url}, not {target}")
    audit.report("searching places", f"{len(paths) + 1} lists", findings)


def compare_tokens(site, path):
    """Every colour of a chosen theme is that of a device which has it."""
    (sheet,) = glob.glob(os.path.join(glob.escape(site.root), "assets", "site.*.css"))
    with open(sheet, encoding="utf-8") as stream:
        names = sorted(set(re.findall(r"(--[\w-]+)\s*:", stream.read())))
    read = """(names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim())"""
    findings = []
    for theme, other in (("light", "dark"), ("dark", "light")):
        with site.open(path, color_scheme=theme) as page:
            wanted = page.evaluate(read, names)
        with site.open(path, color_scheme=other) as page:
            page.select_option("select[data-setting=theme]", theme)
            found = page.evaluate(read, names)
        findings += [f"{theme} has {n}: {b}, not {a}" for n, a, b in zip(names, wanted, found) if a != b]
    return findings


def check_theme(site):
    """A chosen theme holds on the next page, in the charts too; none follows the device."""
    colours = """() => [document.body, document.documentElement].map((it) => getComputedStyle(it))
      .flatMap((it) => [it.backgroundColor, it.getPropertyValue('--ph-paper').trim()]).slice(0, 2)"""
    findings, paths = [], site.having("ph-figure-chart", 1)
    for path in paths:
        findings += [f"{path}: {text}" for text in compare_tokens(site, path)]
        for device, chosen in (("light", "dark"), ("dark", "light")):
            with site.open(path, color_scheme=device) as page:
                before = page.evaluate(colours)
                page.select_option("select[data-setting=theme]", chosen)
                after = page.evaluate(colours)
                if any(a == b for a, b in zip(before, after)):
                    findings.append(f"{path}: {chosen} on a {device} device leaves {after}")
                page.reload(wait_until="networkidle")
                if page.evaluate(colours) != after or page.evaluate("document.documentElement.dataset.theme") != chosen:
                    findings.append(f"{path}: {chosen} is forgotten")
                page.emulate_media(media="print")
                if page.evaluate(colours)[1] != "#ffffff":
                    findings.append(f"{path}: {chosen} is printed")
                page.emulate_media(media="screen")
                page.select_option("select[data-setting=theme]", "")
                if page.evaluate(colours) != before:
                    findings.append(f"{path}: the theme of the device does not come back")
        with site.open(path, forced_colors="active", reduced_motion="reduce") as page:
            stop = page.query_selector(".ph-figure-chart .ph-figure-wide .probe-area")
            if stop:
                stop.focus()
                page.keyboard.press("Home")
                tip = "(it) => getComputedStyle(it.parentElement.querySelector('.probe-tip')).borderTopStyle"
                if stop.evaluate(tip) != "solid" or page.evaluate("document.getAnimations().length"):
                    findings.append(f"{path}: the box has no edge in forced colours, or something moves")
    audit.report("theme", f"{len(paths)} pages on light and dark devices", findings)


YEARS = {
    "21 พฤศจิกายน 2568": "21 พฤศจิกายน 2025",
    "29 ธ.ค. 2568 – 11 ม.ค. 2569": "29 ธ.ค. 2025 – 11 ม.ค. 2026",
    "ไตรมาส 1 ปี 2568 และ พ.ศ. 2567": "ไตรมาส 1 ปี 2025 และ ค.ศ. 2024",
    "วันศุกร์ที่ 21 พฤศจิกายน พ.ศ. 2568": "วันศุกร์ที่ 21 พฤศจิกายน ค.ศ. 2025",
    "ปีงบประมาณ 2569 ปีฐาน 2562 = 100": "ปีงบประมาณ 2026 ปีฐาน 2019 = 100",
    "ปี 2560–2568": "ปี 2017–2025",
    "ปี 2568/69 และ ปี พ.ศ. 2568/2569": "ปี 2025/26 และ ปี ค.ศ. 2025/2026",
    "ปี 2599/00 และ ปี 2568/12": "ปี 2056/57 และ ปี 2025/12",
    "พฤศจิกายน 2568–มกราคม 2569": "พฤศจิกายน 2025–มกราคม 2026",
    "ราคา 2500 บาท ปี 2,500 ปี 2500.5": "ราคา 2500 บาท ปี 2,500 ปี 2500.5",
    "ปี 2500 บาท ต่อปี 2500 10 ปี 2500": "ปี 2500 บาท ต่อปี 2500 10 ปี 2500",
    "รหัส 2568 มาตรา 2568 ปี 25680": "รหัส 2568 มาตรา 2568 ปี 25680",
}


def check_years(site):
    """What is a year in a text, and what is none."""
    with site.open(site.having(r"/assets/site\.\w+\.js")[0]) as page:
        found = page.evaluate(
            "async (texts) => { const { inCommonEra } = await import(document.querySelector('script[src]').src);"
            " return texts.map((text) => inCommonEra(text)); }",
            list(YEARS),
        )
    findings = [f"'{a}' becomes '{c}'" for (a, b), c in zip(YEARS.items(), found) if b != c]
    audit.report("years in texts", f"{len(YEARS)} texts", findings)


def check_era(site):
    """Only years change, by 543, and come back to the byte; no date keeps its year."""
    findings, years = [], 0
    paths = [path for path in audit.sample(site.root) if not path.startswith("en/")]
    for path in paths:
        with site.open(path) as page:
            if not page.query_selector("select[data-setting=era]"):
                continue
            page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true })")
            whole, before = page.evaluate(WHOLE), page.evaluate(SHOWN_TEXT)
            page.select_option("select[data-setting=era]", "common")
            after = page.evaluate(SHOWN_TEXT)
            changed = [(a, b) for a, b in zip(re.split(r"(\d+)", before), re.split(r"(\d+)", after)) if a != b]
            years += len(changed)
            for a, b in changed:
                same_words = a.replace("พ.ศ.", "ค.ศ.") == b.replace("พ.ศ.", "ค.ศ.")
                if not same_words and (not (a.isdigit() and b.isdigit()) or int(a) - int(b) != 543):
                    findings.append(f"{path}: '{a}' becomes '{b}'")
                    break
            left = page.eval_on_selector_all(
                "time, .ph-time text",
                "(all) => all.filter((it) => !it.closest('.cite-text') && /2[4-6]\\d\\d/.test(it.textContent)).length",
            )
            if left:
                findings.append(f"{path}: {left} dates keep their year")
            page.select_option("select[data-setting=era]", "")
            if page.evaluate(WHOLE) != whole:
                findings.append(f"{path}: the text does not come back as it was")
    audit.report("era", f"{years} years on {len(paths)} pages", findings)


def check_copying(site):
    """Links of headings and figures lead to their places; citations are copied as they stand."""
    findings, count = [], 0
    paths = site.having("ph-figure-chart[\\s\\S]*data-copy-citation", 2) + site.having("<article>", 1)
    for path in paths:
        with site.open(path, permissions=["clipboard-read", "clipboard-write"]) as page:
            page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true })")
            for button in page.query_selector_all("button.copy"):
                count += 1
                button.click()
                page.wait_for_timeout(50)
                text = page.evaluate("navigator.clipboard.readText()")
                if button.get_attribute("data-copy"):
                    address, _, place = text.partition("#")
                    if address != page.url or not page.query_selector(f'[id="{place}"]'):
                        findings.append(f"{path}: '{text}' is no place of the page")
                elif text != button.evaluate("(it) => it.closest('.cite').querySelector('.cite-text').textContent"):
                    findings.append(f"{path}: '{text}' is not the citation")
                if not page.text_content("[role=status]:last-of-type"):
                    findings.append(f"{path}: nothing says that it was copied")
    audit.report("copying", f"{count} buttons on {len(paths)} pages", findings)


def check_without(site):
    """Without the script everything is there, and nothing that needs it is shown."""
    findings = []
    paths = audit.sample(site.root)
    for path in paths:
        with site.open(path, java_script_enabled=False) as page:
            dead = page.query_selector_all("button, select, input, .probe-area")
            if dead:
                findings.append(f"{path}: {len(dead)} controls that do nothing")
            for figure in page.query_selector_all(".ph-figure-chart"):
                if not figure.query_selector("details table tbody td") or not figure.query_selector("a[download]"):
                    findings.append(f"{path}: a chart without its table or its files")
            for details in page.query_selector_all("details.cite, details.place-chooser"):
                details.query_selector("summary").click()
                if not details.query_selector(".cite-text, .places a").is_visible():
                    findings.append(f"{path}: what is folded does not unfold")
    audit.report("without the script", f"{len(paths)} pages", findings)


def check_size(site):
    files = sorted(f for f in os.listdir(os.path.join(site.root, "assets")) if f.endswith(".js"))
    sizes = {}
    for name in files:
        with open(os.path.join(site.root, "assets", name), "rb") as stream:
            sizes[name] = len(gzip.compress(stream.read(), 9))
    total = sum(sizes.values())
    findings = [] if total <= LARGEST_SCRIPT_IN_BYTES else [f"{total} bytes: {json.dumps(sizes)}"]
    audit.report("size of the script", f"{total} bytes by gzip in {len(files)} files", findings)


def main():
    from playwright.sync_api import sync_playwright

    root = sys.argv[1]
    if not audit.html_files(root):
        sys.exit(f"audit: there is no page in '{root}'")
    server, origin = audit.serve(root)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        site = Site(root, browser, origin)
        check_size(site)
        check_values(site)
        check_keys(site)
        check_sorting(site)
        check_searching(site)
        check_theme(site)
        check_years(site)
        check_era(site)
        check_copying(site)
        check_without(site)
        audit.report("console of the script", f"{len(site.pages)} pages", site.console)
        browser.close()
    server.shutdown()
    audit.finish()


main()
