"""Renders each case of the templates' corpus with Jinja2.

usage: jinja.py FOLDER [THEME …]

A case is a name, templates and what comes out; README.md of the folder says how it is written. What Jinja2 makes of it
must be what is stored: under `jinja2`, or `jinja2 error`, where the two differ, else under `output`.
"""

import json
import pathlib
import sys

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

KEYS = ["output", "error", "jinja2", "jinja2 error", "differs"]
MARKS = str.maketrans("⏎␣⇥", "\n \t")


def cases(text):
    """The cases of a file: of each its name, its templates by name, and the values of its keys."""
    for part in text.split("\n== ")[1:]:
        name, *lines = part.rstrip("\n").split("\n")
        templates, results = {}, {}
        section, target = "page.html", templates
        for line in lines:
            key = line.partition(":")[0]
            if line.startswith("--- "):
                section, target = line[4:], templates
            elif key in KEYS and line[len(key):len(key) + 1] == ":":
                section, target = key, results
                line = line[len(key) + 1:].removeprefix(" ")
                target[section] = [line] if line else []
            else:
                target.setdefault(section, []).append(line)
        yield name, *({key: "\n".join(lines).rstrip("\n").translate(MARKS) for key, lines in found.items()}
                      for found in (templates, results))


def render(templates, context):
    """What Jinja2 writes, or the name of its error, under the key that it is stored with."""
    environment = Environment(loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined)
    try:
        return "jinja2", environment.get_template("page.html").render(context)
    except Exception as exception:  # Whatever Python raises is Jinja2's answer.
        return "jinja2 error", type(exception).__name__


def main():
    folder, wanted = pathlib.Path(sys.argv[1]), sys.argv[2:]
    values = json.loads((folder / "context.json").read_text("utf-8"))
    context = values["unchecked"] | values["typed"] | {key: Markup(text) for key, text in values["markup"].items()}
    count, differences, findings = 0, 0, []
    for file in sorted(folder.glob("*.txt")):
        if wanted and file.stem not in wanted:
            continue
        for name, templates, results in cases(file.read_text("utf-8")):
            stored = {key: text for key, text in results.items() if key.startswith("jinja2")}
            stored = stored or {"jinja2": results.get("output", "")}
            key, text = render(templates, context)
            if stored != {key: text}:
                findings.append(f"{file.stem}: {name}: {key}: {text!r}, stored: {stored}")
            count += 1
            differences += "differs" in results
    print(f"jinja: {count} cases, {differences} differences listed with their reason, {len(findings)} findings")
    for finding in findings:
        print(f"  {finding}")
    sys.exit(1 if findings else 0)


main()
