"""Walks pages of a built site by keyboard, and reads the tree that screen readers are given; with the script and without.

usage: keyboard-check.py FOLDER

Prints what audit.py prints: one line for each check, and what it found, with the page and a selector.
"""

import sys

import audit
from open_site import Site
from screen_reader_tree import check_tree

# More stops than any page has: who comes so far is in a trap.
MOST_STOPS = 1000
# Windows, with the theme of the device: the focus has to be seen on both.
SCREENS = {
    "wide": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "narrow": {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"},
}

# What the checks ask of a page, as functions of it.
TOOLS = """() => {
  const looks = (it) => {
    const { boxShadow, backgroundColor, borderColor, textDecorationLine } = getComputedStyle(it);
    return [boxShadow, backgroundColor, borderColor, textDecorationLine].join();
  };
  const isOpaque = (colour) => !/transparent|, 0\\)$/.test(colour);
  // What is painted where the outline is: an element may lie on another than the one that holds it.
  const backdrop = (it, box) => {
    const beside = document.elementFromPoint(Math.max(0, box.left - 3), (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2);
    for (let at = beside ?? it.parentElement; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (isOpaque(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const luminance = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const tabbable = () => [...document.querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex='0']")]
    .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.disabled);
  const atRest = new WeakMap();
  const selector = (it) => {
    const steps = [];
    for (let at = it; at && at !== document.body; at = at.parentElement) {
      if (at.id) return [`#${at.id}`, ...steps].join(" > ");
      const like = [...at.parentElement.children].filter((other) => other.localName === at.localName);
      const name = at.classList.length ? `${at.localName}.${at.classList[0]}` : at.localName;
      steps.unshift(like.length > 1 ? `${name}:nth-of-type(${like.indexOf(at) + 1})` : name);
    }
    return steps.join(" > ");
  };
  /** Why it cannot be seen that the keyboard is here, or "". */
  const unseen = (it) => {
    const box = it.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return "has no size";
    if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return "is off the screen";
    const style = getComputedStyle(it);
    const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    if (!hasOutline) return looks(it) === atRest.get(it) ? "looks the same with and without the focus" : "";
    const ratio = contrast(style.outlineColor, backdrop(it, box));
    return ratio < 3 ? `has an outline of ${ratio.toFixed(1)}:1 with what is behind it` : "";
  };
  window.phanitCheck = {
    selector,
    tabbable: () => tabbable().map(selector),
    rest() { for (const it of tabbable()) atRest.set(it, looks(it)); },
    here() {
      const it = document.activeElement;
      return !it || it === document.body || it === document.documentElement ? null
        : { selector: selector(it), unseen: unseen(it), classes: [...it.classList], name: it.localName };
    },
  };
}"""
HERE = "phanitCheck.here()"
# What the drawing with the focus tells by its box, and to those who hear it.
READING = """() => {
  const area = document.activeElement;
  const tip = area.parentElement.querySelector('.probe-tip');
  return {
    shown: tip.checkVisibility() ? tip.querySelector('.probe-title').textContent : '',
    told: area.getAttribute('aria-valuetext') ?? '',
  };
}"""
SORTED = """() => [...document.activeElement.closest('tr').cells].map((cell) => cell.getAttribute('aria-sort'))"""


class Walk:
    """One page under the keys, from the first stop to the last."""

    def __init__(self, page, name, has_script):
        self.page, self.name, self.has_script = page, name, has_script
        self.findings, self.stops, self.done = [], [], set()

    def find(self, selector, text):
        self.findings.append(f"{self.name}: {selector}: {text}")

    def press(self, key):
        self.page.keyboard.press(key)
        return self.page.evaluate(HERE)

    def run(self):
        self.page.evaluate(TOOLS)
        self.page.evaluate("phanitCheck.rest()")
        while len(self.stops) < MOST_STOPS:
            stop = self.press("Tab")
            if stop is None or (self.stops and stop["selector"] == self.stops[0]):
                break
            if stop["selector"] in self.stops:
                self.find(stop["selector"], f"Tab leads back here from {self.stops[-1]}: a trap")
                break
            self.stops.append(stop["selector"])
            if stop["unseen"]:
                self.find(stop["selector"], f"with the focus it {stop['unseen']}")
            self.try_keys(stop)
        self.compare_order()
        self.skip()

    def try_keys(self, stop):
        """The keys of each kind of stop, once on a page."""
        kinds = {"probe-area": self.move_in_chart, "sort": self.sort}
        if stop["name"] == "summary":
            kinds = {"": self.unfold}
            stop = stop | {"classes": [""]}
        for kind in set(stop["classes"]) & set(kinds):
            if kind or "ph-figure-data" in stop["selector"]:
                if kind not in self.done:
                    self.done.add(kind)
                    kinds[kind](stop["selector"])

    def unfold(self, selector):
        """The table of a chart opens by Enter, and stays open for the stops in it."""
        is_open = "document.activeElement.parentElement.open"
        self.press("Enter")
        if not self.page.evaluate(is_open):
            self.find(selector, "Enter does not unfold the table")
        self.press("Space")
        self.press("Space")
        if not self.page.evaluate(is_open):
            self.find(selector, "Space does not fold and unfold the table")
        self.page.evaluate("phanitCheck.rest()")

    def move_in_chart(self, selector):
        """Arrows move the box of values and what is read aloud; Escape takes the box away and leaves the focus."""
        before = None
        for key in ("Home", "ArrowRight", "End", "ArrowLeft"):
            here = self.press(key)
            if here is None or here["selector"] != selector:
                return self.find(selector, f"{key} takes the focus away")
            reading = self.page.evaluate(READING)
            if not reading["shown"] or not reading["told"].startswith(reading["shown"]):
                self.find(selector, f"{key} shows '{reading['shown']}' and says '{reading['told']}'")
            if reading == before:
                self.find(selector, f"{key} moves nothing")
            before = reading
        here = self.press("Escape")
        if self.page.evaluate(READING)["shown"] or here is None or here["selector"] != selector:
            self.find(selector, "Escape does not take the box away, or the focus with it")
        back, again = self.press("Shift+Tab"), self.press("Tab")
        if (len(self.stops) > 1 and back["selector"] != self.stops[-2]) or again["selector"] != selector:
            self.find(selector, "Shift+Tab does not lead back")

    def sort(self, selector):
        """Enter and Space sort by one column, which says so; the third press restores the order."""
        for key, orders in (("Enter", 1), ("Space", 1), ("Enter", 0)):
            here = self.press(key)
            found = [order for order in self.page.evaluate(SORTED) if order in ("ascending", "descending")]
            if here is None or here["selector"] != selector:
                return self.find(selector, f"{key} takes the focus away")
            if len(found) != orders:
                self.find(selector, f"{key}: {len(found)} columns have aria-sort, not {orders}")

    def compare_order(self):
        """Everything that can be used is a stop, in the order in which it is read."""
        wanted = self.page.evaluate("phanitCheck.tabbable()")
        for selector in wanted:
            if selector not in self.stops:
                self.find(selector, "the keyboard does not come here")
        order = [selector for selector in self.stops if selector in wanted]
        if order != [selector for selector in wanted if selector in order]:
            first = next(a for a, b in zip(order, (it for it in wanted if it in order)) if a != b)
            self.find(first, "is not where it is read in the order of stops")
        if len(self.stops) == MOST_STOPS:
            self.find(self.stops[-1], f"no end after {MOST_STOPS} stops")
        needed = {"": "a chart whose table unfolds"}
        if self.has_script:
            needed |= {"probe-area": "a chart that the keyboard reads", "sort": "a table that sorts"}
        for kind in set(needed) - self.done:
            self.find("main", f"the walk did not meet {needed[kind]}")

    def skip(self):
        """The first stop leads over the menu into the text."""
        self.page.evaluate("document.activeElement?.blur(); scrollTo(0, 0)")
        self.page.reload(wait_until="networkidle")
        self.page.evaluate(TOOLS)
        first = self.press("Tab")
        if first is None or "skip-link" not in first["classes"]:
            return self.find("body", f"the first stop is {first and first['selector']}, not the link to the text")
        self.press("Enter")
        inside = self.press("Tab")
        if inside is None or not self.page.evaluate("document.activeElement.closest('main') !== null"):
            self.find(first["selector"], "does not lead into the text")


def pages_to_walk(site):
    """A page of a province in each language, bulletins with a chart and with a table."""
    chart, table = r"ph-figure-chart\"", r"ph-figure-table\""
    found = [
        *site.having_path(r"^provinces/[^/]+/", chart, 1),
        *site.having_path(r"^en/provinces/[^/]+/", chart, 1),
        *site.having_path(r"^(\w\w/)?bulletins/\d+/[^/]+/", chart, 1),
        *site.having_path(r"^(\w\w/)?bulletins/\d+/[^/]+/", f"{chart}[\\s\\S]*{table}", 1),
    ]
    return list(dict.fromkeys(found))


def check_keys(site, paths, screen, has_script):
    findings, count = [], 0
    for path in paths:
        with site.open(path, java_script_enabled=has_script, **SCREENS[screen]) as page:
            walk = Walk(page, path if has_script else f"{path} without script", has_script)
            walk.run()
            findings += walk.findings
            count += len(walk.stops)
    named = f"keyboard on a {screen} screen{'' if has_script else ' without the script'}"
    audit.report(named, f"{count} stops on {len(paths)} pages", findings)


def main():
    from playwright.sync_api import sync_playwright

    root = sys.argv[1]
    if not audit.html_files(root):
        sys.exit(f"audit: there is no page in '{root}'")
    server, origin = audit.serve(root)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        site = Site(root, browser, origin)
        paths = pages_to_walk(site)
        if not paths:
            audit.report("keyboard", "no page", ["no page of a province and no bulletin has a chart"])
        for screen in SCREENS:
            check_keys(site, paths, screen, has_script=True)
        check_keys(site, paths, "wide", has_script=False)
        for has_script in (True, False):
            check_tree(site, paths, TOOLS, has_script)
        browser.close()
    server.shutdown()
    audit.finish()


main()
