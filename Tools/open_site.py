"""A built site in a browser, page by page; for checks."""

import os
import re
from contextlib import contextmanager

import audit


class Site:
    """A built site in a browser, with what was said on the console."""

    def __init__(self, root, browser, origin):
        self.root, self.browser, self.origin = root, browser, origin
        self.console = []
        self.pages = {}
        for file in audit.html_files(root):
            with open(file, encoding="utf-8") as stream:
                self.pages[os.path.relpath(file, root)] = stream.read()

    def having(self, pattern, count=1, language=None):
        """Paths of the first pages whose HTML has a pattern; a language is its folder, `th` having none."""
        found = [
            path
            for path, text in self.pages.items()
            if re.search(pattern, text) and language in (None, "en" if path.startswith("en/") else "th")
        ]
        return found[:count]

    def having_path(self, address, pattern, count=1):
        """Paths of the first pages whose path and whose HTML have patterns."""
        found = [path for path, text in self.pages.items() if re.search(address, path) and re.search(pattern, text)]
        return found[:count]

    @contextmanager
    def open(self, path, **options):
        """A page in a window of its own, whose script has done its work."""
        context = self.browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
        page = context.new_page()
        page.on("console", lambda message: self.console.append(f"{path}: {message.text}"))
        page.on("pageerror", lambda error: self.console.append(f"{path}: {error}"))
        page.goto(self.origin + path.removesuffix("index.html"), wait_until="networkidle")
        yield page
        context.close()
