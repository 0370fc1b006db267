"""Drives the preview in a real browser: edits a site and sees the page follow; breaks it, sees the card; mends it, sees that go.

usage: preview-check.py PHANIT SITE [ROUNDS]

SITE is a folder with Content and perhaps Templates; it is copied, the copy is edited. Prints what audit.py prints, with the median
of the times from saving a file until the page shows it.
"""

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import audit
from playwright.sync_api import Error, sync_playwright

PORT = 8431
TIMEOUT_IN_MS = 20_000


class Preview:
    """A preview of a copy of a site, and the files of that copy."""

    def __init__(self, phanit, site, language="th"):
        self.folder = tempfile.mkdtemp(prefix="phanit-preview.", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        for name in ("Content", "Templates"):
            if os.path.isdir(os.path.join(site, name)):
                shutil.copytree(os.path.join(site, name), os.path.join(self.folder, name))
        self.origin = f"http://localhost:{PORT}"
        self.command = [phanit, "serve", "--site", self.folder, "--port", str(PORT), "--language", language]
        self.begin()

    def begin(self):
        self.start = time.perf_counter()
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.first_page = self.wait_for_page()

    def end(self):
        self.process.terminate()
        self.process.wait(10)

    def get(self, path):
        return urllib.request.urlopen(self.origin + path, timeout=30).read().decode()

    def wait_for_page(self):
        while time.perf_counter() - self.start < 60:
            try:
                urllib.request.urlopen(self.origin + "/", timeout=30).read()
                return time.perf_counter() - self.start
            except OSError:
                time.sleep(0.005)
        sys.exit("preview-check: no page within a minute")

    def read(self, path):
        with open(os.path.join(self.folder, path), encoding="utf-8") as stream:
            return stream.read()

    def write(self, path, text):
        """As editors save: beside the file, then in its place."""
        place = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place + ".new~", "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(place + ".new~", place)

    def memory_in_mb(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as stream:
            return int(re.search(r"VmHWM:\s+(\d+)", stream.read())[1]) / 1024

    def is_alive(self):
        return self.process.poll() is None

    def stop(self):
        self.end()
        shutil.rmtree(self.folder, ignore_errors=True)


def bulletin_of(preview):
    """The file and the address of a bulletin without a record, which may be edited freely."""
    folder = os.path.join(preview.folder, "Content/bulletins/2026")
    os.makedirs(folder, exist_ok=True)
    path = "Content/bulletins/2026/preview-check.th.md"
    preview.write(path, "---\ntitle: ข่าวทดลอง\ndate: 2026-11-20\ndraft: true\n---\n\n" + "ข้อความ\n\n" * 60)
    return path, "/bulletins/2026/preview-check/"


def ask(page, script):
    """What a script says of the page; asked again where the page was loaded anew meanwhile."""
    for _ in range(20):
        try:
            return page.evaluate(script)
        except Error:
            page.wait_for_load_state("load")
    sys.exit("preview-check: the page never comes to rest")


def timed(action, page, text):
    """Seconds from an action until the page shows a text."""
    start = time.perf_counter()
    action()
    page.wait_for_function(
        "(text) => document.body && document.body.innerText.includes(text)", arg=text, timeout=TIMEOUT_IN_MS, polling=5)
    return time.perf_counter() - start


def event_times(preview, path, rounds):
    """Seconds from saving a text until the event that tells open pages."""
    connection = socket.create_connection(("localhost", PORT))
    connection.sendall(b"GET /.phanit/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    connection.settimeout(10)
    while b"retry" not in connection.recv(4096):
        pass
    times = []
    text = preview.read(path)
    for round_number in range(rounds):
        time.sleep(0.4)
        start = time.perf_counter()
        preview.write(path, text + f"\nรอบ {round_number}\n")
        while b"change" not in connection.recv(4096):
            pass
        times.append(time.perf_counter() - start)
    connection.close()
    return times


def check_restart(preview, rounds):
    """A preview that is started again shows at once what it showed last, and never what has changed since."""
    findings, times = [], []
    path, address = bulletin_of(preview)
    time.sleep(1)
    shown = {place: preview.get(place) for place in ("/", address)}
    time.sleep(5)
    kept = os.path.join(preview.folder, ".phanit/preview")
    size = os.path.getsize(kept) if os.path.exists(kept) else 0
    if size < len(shown["/"].encode()):
        findings.append("what was shown is not kept")
    for _ in range(rounds):
        preview.end()
        preview.begin()
        times.append(preview.first_page)
        time.sleep(5)
        if os.path.getsize(kept) < size:
            findings.append("what was shown before the site was read is forgotten")
        for place, text in shown.items():
            if preview.get(place) != text:
                findings.append(f"{place} is another after the start")
    preview.end()
    preview.write(path, preview.read(path) + "\nแก้ไขขณะปิดอยู่\n")
    preview.begin()
    if "แก้ไขขณะปิดอยู่" not in preview.get(address):
        findings.append("a text that was edited in between is shown as it was")
    audit.report("the first page of another start", f"median {statistics.median(times):.3f} s after it", findings)


def check_edit(preview, page, path, rounds):
    findings, times = [], []
    text = preview.read(path)
    ask(page, "scrollTo(0, 900)")
    for round_number in range(rounds):
        mark = f"คำที่แก้ไข-{round_number}"
        times.append(timed(lambda: preview.write(path, text + f"\n{mark}\n"), page, mark))
        time.sleep(0.3)
    place = ask(page, "scrollY")
    if abs(place - 900) > 2:
        findings.append(f"the page was scrolled to 900 and is at {place}")
    if not ask(page, "!!document.querySelector('.phanit-label')"):
        findings.append("a draft is not labelled")
    audit.report("a text is edited", f"median {statistics.median(times):.3f} s until it shows", findings)


def check_break(preview, page, path, rounds):
    findings, broken, mended = [], [], []
    text = preview.read(path)
    for round_number in range(rounds):
        good = f"ก่อนผิด-{round_number}"
        timed(lambda: preview.write(path, text + f"\n{good}\n"), page, good)
        broken.append(timed(lambda: preview.write(path, text + f"\n{good}\n\n[ลิงก์](/no-such-page/)\n"), page, "link"))
        if not ask(page, "!!document.querySelector('.phanit-errors[open] article pre')"):
            findings.append("no card with the line")
        if good not in ask(page, "document.body.innerText"):
            findings.append("the last good page is not behind the card")
        start = time.perf_counter()
        preview.write(path, text)
        page.wait_for_function("() => !document.querySelector('.phanit-errors')", timeout=TIMEOUT_IN_MS, polling=5)
        mended.append(time.perf_counter() - start)
    audit.report(
        "a page is broken and mended",
        f"card after {statistics.median(broken):.3f} s, gone after {statistics.median(mended):.3f} s", findings)
    findings = []
    timed(lambda: preview.write(path, text.replace("title:", "titel:", 1)), page, "titel")
    if not ask(page, "!!document.querySelector('.phanit-errors[open] article')"):
        findings.append("no card for a key that is misspelt")
    preview.write(path, text)
    page.wait_for_function("() => !document.querySelector('.phanit-errors')", timeout=TIMEOUT_IN_MS, polling=5)
    audit.report("the front matter is broken and mended", "1 case", findings)


def check_styles(preview, page, rounds):
    findings, times = [], []
    ask(page, "window.isSamePage = true")
    for round_number in range(rounds):
        colour = f"rgb({round_number + 1}, 2, 3)"
        start = time.perf_counter()
        preview.write("Templates/assets/theme.css", f"h1 {{ outline-color: {colour}; }}\n")
        page.wait_for_function(
            "(colour) => getComputedStyle(document.querySelector('h1')).outlineColor === colour", arg=colour,
            timeout=TIMEOUT_IN_MS, polling=5)
        times.append(time.perf_counter() - start)
        if not ask(page, "window.isSamePage === true"):
            findings.append("the page was loaded again for a style")
    audit.report("a style is edited", f"median {statistics.median(times):.3f} s, without a reload", findings)


def check_template(preview, page, templates, rounds):
    times = []
    with open(os.path.join(templates, "bulletin.html"), encoding="utf-8") as stream:
        text = stream.read()
    for round_number in range(rounds):
        mark = f"จากแม่แบบ-{round_number}"
        changed = re.sub(r"(</h1>)", rf"\1<p>{mark}</p>", text, count=1)
        times.append(timed(lambda: preview.write("Templates/bulletin.html", changed), page, mark))
    os.remove(os.path.join(preview.folder, "Templates/bulletin.html"))
    audit.report("a template is edited", f"median {statistics.median(times):.3f} s until the page shows it", [])


def check_abuse(preview, path):
    """What goes wrong around a server: it goes on serving."""
    findings = []

    def ask(request, wants_answer=True):
        with socket.create_connection(("localhost", PORT)) as connection:
            connection.settimeout(10)
            try:
                connection.sendall(request)
                return connection.recv(64)
            except OSError as error:
                return b"" if not wants_answer else str(error).encode()

    for target in (b"/../../etc/passwd", b"/%2e%2e/%2e%2e/etc/passwd", b"/..%2f..%2fetc/passwd", b"/\\..\\..\\etc/passwd"):
        answer = ask(b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        if b" 400 " not in answer and b" 404 " not in answer:
            findings.append(f"{target} is answered {answer}")
    if b" 403 " not in ask(b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"):
        findings.append("a foreign host is answered")
    ask(b"GET /" + b"a" * (1 << 20) + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", wants_answer=False)
    crowd = [socket.create_connection(("localhost", PORT)) for _ in range(200)]
    for connection in crowd:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    answered = sum(connection.recv(12).endswith(b"200") for connection in crowd)
    if answered != 200:
        findings.append(f"{answered} of 200 connections are answered")
    for connection in crowd:
        connection.close()
    for _ in range(20):
        listener = socket.create_connection(("localhost", PORT))
        listener.sendall(b"GET /.phanit/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        listener.close()
    text = preview.read(path)
    for round_number in range(1000):
        preview.write(path, text.replace("title:", "title: [", 1) + str(round_number))
    for round_number in range(500):
        preview.write(f"Content/media/crowd/{round_number}.txt", "x")
    shutil.rmtree(os.path.join(preview.folder, "Content/media/crowd"), ignore_errors=True)
    preview.write("Templates/partials/footer.html", '{% include "partials/footer.html" %}')
    time.sleep(2)
    os.remove(os.path.join(preview.folder, "Templates/partials/footer.html"))
    preview.write(path, text)
    if not preview.is_alive():
        findings.append("the preview ended")
    audit.report("traversal, crowds, storms of changes", "the preview goes on", findings)


def main():
    phanit, site = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    preview = Preview(phanit, site)
    try:
        audit.report("the first page", f"{preview.first_page:.3f} s after the start", [])
        check_restart(preview, rounds)
        path, address = bulletin_of(preview)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            page = browser.new_page()
            for _ in range(100):
                if page.goto(preview.origin + address).status == 200:
                    break
                time.sleep(0.1)
            times = event_times(preview, path, rounds)
            audit.report("a text is saved", f"median {statistics.median(times):.3f} s until the event", [])
            check_edit(preview, page, path, rounds)
            check_break(preview, page, path, rounds)
            check_styles(preview, page, rounds)
            check_template(preview, page, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Templates"), rounds)
            check_abuse(preview, path)
            text = preview.read(path)
            timed(lambda: preview.write(path, text + "\nยังอยู่\n"), page, "ยังอยู่")
            browser.close()
        audit.report("memory", f"{preview.memory_in_mb():.0f} MB at most", [])
    finally:
        preview.stop()
    audit.finish()


main()
