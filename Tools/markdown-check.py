"""Compares Phanit's Markdown with the examples of CommonMark and with GitHub's cmark-gfm.

usage: markdown-check.py PHANIT [COUNT] [SEED]

Two texts of HTML are the same where their tags, attributes and words are: white space between blocks, the way a
character is escaped, and what Phanit adds on purpose (ids of headings, classes and scopes of tables) do not count.
Exits with 1 where anything differs that Documentation/markdown.md does not list.
"""

import difflib
import html.parser
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import urllib.parse

BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figure", "h1", "h2", "h3", "h4", "h5",
    "h6", "hr", "li", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul", "br", "caption"}
ALIGNMENTS = {"ph-start": "left", "ph-center": "center", "ph-end": "right"}


class Tokens(html.parser.HTMLParser):
    """The tags and words of HTML, as one list."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []
        self.depth = 0
        self.scrolls = []

    def attributes(self, tag, attributes):
        kept = []
        for name, value in attributes:
            value = value or ""
            if tag in ("th", "td") and name == "class":
                name, value = "align", ALIGNMENTS.get(value, value)
            if name in ("id", "scope") or tag == "table" and name == "class":
                continue
            if name in ("href", "src"):
                value = urllib.parse.unquote(value)
            kept.append((name, value))
        return tuple(sorted(kept))

    def handle_starttag(self, tag, attributes):
        if tag == "div" and ("class", "ph-scroll") in attributes:
            self.scrolls.append(self.depth)
            self.depth += 1
            return
        if tag == "div":
            self.depth += 1
        self.close(tag)
        self.found.append(("<", tag, self.attributes(tag, attributes)))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if tag == "div":
            self.depth -= 1
            if self.scrolls and self.scrolls[-1] == self.depth:
                self.scrolls.pop()
                return
        self.close(tag)
        self.found.append((">", tag))

    def close(self, tag):
        if tag in BLOCKS and self.found and self.found[-1][0] == "text":
            self.found[-1] = ("text", self.found[-1][1].rstrip())
            if not self.found[-1][1]:
                self.found.pop()

    def handle_data(self, data):
        inside_pre = sum(1 if t[:2] == ("<", "pre") else -1 if t[:2] == (">", "pre") else 0 for t in self.found) > 0
        if not inside_pre:
            data = re.sub(r"\s+", " ", data)
            if not self.found or self.found[-1][0] != "text" and self.found[-1][1] in BLOCKS:
                data = data.lstrip()
        if not data:
            return
        if self.found and self.found[-1][0] == "text":
            self.found[-1] = ("text", self.found[-1][1] + data)
        else:
            self.found.append(("text", data))

    def handle_comment(self, data):
        self.found.append(("comment", data))

    def handle_decl(self, data):
        self.found.append(("declaration", data))

    def handle_pi(self, data):
        self.found.append(("instruction", data))

    def unknown_decl(self, data):
        self.found.append(("unknown", data))


def tokens(text):
    parser = Tokens()
    parser.feed(text)
    parser.close(None)
    if parser.rawdata:
        parser.handle_data(parser.rawdata)
    parser.close("p")
    return parser.found


def phanit(program, folder, texts, *options):
    """What Phanit makes of each text; None where it has an error."""
    for number, text in enumerate(texts):
        with open(os.path.join(folder, f"{number:05}.md"), "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
    names = [f"{number:05}.md" for number in range(len(texts))]
    outcome = subprocess.run(
        [program, "markdown", "--format", "json", *options, *names], cwd=folder, capture_output=True, text=True)
    if outcome.returncode not in (0, 1):
        sys.exit(f"markdown-check: phanit failed:\n{outcome.stderr[-2000:]}")
    found = {entry["file"]: entry["html"] for entry in map(json.loads, outcome.stdout.splitlines())}
    return [found.get(name) for name in names], outcome.stderr


def examples(program, path):
    """The examples of CommonMark that Phanit reads otherwise."""
    with open(path, encoding="utf-8") as stream:
        examples = json.load(stream)
    with tempfile.TemporaryDirectory() as folder:
        results, _ = phanit(program, folder, [example["markdown"] for example in examples], "--commonmark")
    wrong = []
    for example, result in zip(examples, results):
        if result is None or tokens(result) != tokens(example["html"]):
            wrong.append((example["example"], example["markdown"], example["html"], result))
    return len(examples), wrong


# MARK: Tables

CELLS = [
    "a", "ราคา", "*b*", "**c", "d**", "`e`", "`f \\| g`", "\\|", "\\\\", "\\", "", " ", "#", "# h", "[r]", "[x](/y)", "1.",
    "- i", "> q", "12.50", "a  b", "&amp;", "<b>x</b>", "![i](/z)", "`", "``", "_u_", "x\\", "x:", "--", "~~~", "h #", "h \\#",
    "\\`", "`\\", "é", "<https://a.b>", "***", "===",
]
DASHES = ["-", "--", "---", ":-", "-:", ":-:", ":---:", " --- ", ":--", "---:"]
LINES = [
    "", "", "text", "  text", "    code", "- item", "-", "1. one", "2. two", "> quote", ">", "# head", "#", "```", "~~~",
    "---", "***", "===", "- - -", "<div>", "<!-- c -->", "| row |", "a | b", "|", "||", "| a | b | c |",
    "\tcode", "+ plus", "10) ten", "lazy | x", "   | in |", "    | far |", "<?p?>", "</div>", "a\\", "* star | x",
]
PREFIXES = ["", "", "", "> ", ">", "- ", "1. ", "> - ", "- > ", "  ", "   ", "-   ", "10. ", "> > ", "- - ", "-\t", ">\t"]


def row(random_, width):
    cells = [random_.choice(CELLS) for _ in range(max(1, width + random_.choice([0, 0, 0, 0, -1, 1])))]
    text = random_.choice(["|", " | ", "| "]).join(cells)
    return random_.choice(["| ", "|", "", ""]) + text + random_.choice([" |", "|", "", "", "| "])


def dashes(random_, width):
    text = random_.choice(["|", " | "]).join(random_.choice(DASHES) for _ in range(width))
    return random_.choice(["|", "| ", "", ""]) + text + random_.choice(["|", " |", "", " "])


def continuation(prefix):
    return "".join(character if character in ">\t" else " " for character in prefix)


def document(random_):
    # Two lines of dashes at the very start would be front matter.
    lines = [""]
    for _ in range(random_.choice([1, 1, 1, 2, 3])):
        prefix = random_.choice(PREFIXES)
        width = random_.choice([1, 1, 2, 2, 2, 3, 4])
        block = [random_.choice(LINES) for _ in range(random_.choice([0, 0, 0, 1, 2]))]
        block += [row(random_, width), dashes(random_, width + random_.choice([0] * 9 + [1]))]
        block += [row(random_, width) for _ in range(random_.choice([0, 1, 2, 3]))]
        block += [random_.choice(LINES) for _ in range(random_.choice([0, 0, 1, 2, 3]))]
        for number, line in enumerate(block):
            lead = prefix if number == 0 else continuation(prefix)
            # Now and then a line without its marks.
            if number > 0 and random_.random() < 0.08:
                lead = random_.choice(["", " ", prefix])
            lines.append(lead + line)
        if random_.random() < 0.5:
            lines.append("")
    end = random_.choice(["\n", "\n", "\r\n"])
    return end.join(lines + ["", "[r]: /ref"]) + random_.choice(["", end])


def tight(found):
    """Without paragraphs within list items: cmark-gfm takes a list for loose where a table stands in it."""
    kept, depth = [], 0
    for token in found:
        if token[1] == "li" and token[0] != "text":
            depth += 1 if token[0] == "<" else -1
        if depth > 0 and token[0] != "text" and token[1] == "p":
            continue
        if kept and token[0] == "text" and kept[-1][0] == "text":
            token = ("text", (kept.pop()[1] + " " + token[1]))
        kept.append(("text", token[1].strip()) if token[0] == "text" else token)
    return kept


def bare(found):
    """Without backslashes before bars: cmark-gfm drops them in the paragraph before a table too."""
    return [("text", token[1].replace("\\|", "|")) if token[0] == "text" else token for token in tight(found)]


def html_of(folder, *command):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def tables(program, count, seed):
    random_ = random.Random(seed)
    texts = [document(random_) for _ in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        results, _ = phanit(program, folder, texts, "--allow-html")
        wrong, skipped, found, loose, barred = [], 0, 0, 0, 0
        for number, (text, result) in enumerate(zip(texts, results)):
            if result is None:
                skipped += 1
                continue
            name = f"{number:05}.md"
            # Where the two libraries differ in CommonMark itself, the newer one counts.
            if html_of(folder, "cmark", "--unsafe", name) != html_of(folder, "cmark-gfm", "--unsafe", name):
                skipped += 1
                continue
            expected = html_of(folder, "cmark-gfm", "-e", "table", "--unsafe", name)
            found += expected.count("<table>")
            if tokens(result) == tokens(expected):
                continue
            if tight(tokens(result)) == tight(tokens(expected)):
                loose += 1
            elif bare(tokens(result)) == bare(tokens(expected)):
                barred += 1
            else:
                wrong.append((number, text, expected, result))
    return found, skipped, loose, barred, wrong


def show(wrong):
    for name, text, expected, result in wrong[:10]:
        print(f"--- {name}: {text!r}\n{text}")
        for line in difflib.unified_diff(
                [str(token) for token in tokens(expected)], [str(token) for token in tokens(result or "")],
                "expected", "found", lineterm="", n=4):
            print(line)


def main():
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    failed = False
    if path := os.environ.get("COMMONMARK_EXAMPLES"):
        total, wrong = examples(program, path)
        print(f"markdown: {total - len(wrong)} of {total} examples of CommonMark")
        show(wrong)
        failed = failed or bool(wrong)
    found, skipped, loose, barred, wrong = tables(program, count, seed)
    print(
        f"markdown: {count} texts with {found} tables like cmark-gfm but for {len(wrong)}; "
        f"{loose} more differ in the paragraphs of lists with tables, {barred} in escaped bars before a table, "
        f"{skipped} without any table")
    show(wrong)
    sys.exit(1 if failed or wrong else 0)


main()
