"""Writes the packages, or the templates, of the tests as seeds for libFuzzer.

usage: fuzz-seeds.py table|descriptor|template FOLDER
"""

import glob
import os
import sys

ENCODINGS = {"utf-16le": (6, "utf-16-le"), "utf-16be": (7, "utf-16-be"), "windows-874": (8, "cp874"), "latin-1": (11, "latin-1")}

# What the fuzzed templates are called, in the order of an input.
NAMES = ["page.html", "base.html", "part.html", "macros.html"]


def block(lines, start, indent):
    """The text of a literal block that begins behind line `start`."""
    text = []
    for line in lines[start + 1 :]:
        if line.strip() and not line.startswith(" " * indent):
            break
        text.append(line[indent:])
    return "\n".join(text).rstrip("\n") + "\n"


def seeds(what, file):
    """The descriptor, or the tables behind two bytes that choose schema and layout; needs no YAML library."""
    with open(file, encoding="utf-8", newline="\n") as stream:
        lines = stream.read().split("\n")
    for number, line in enumerate(lines):
        if what == "descriptor" and line == "descriptor: |":
            yield block(lines, number, 2).encode("utf-8")
        elif what == "table" and line.startswith("  ") and line.endswith(".csv: |"):
            yield b"\0\0" + block(lines, number, 4).encode("utf-8")
        elif what == "table" and ".csv: {as: " in line:
            encoding = line.split("{as: ")[1].split(",")[0]
            layout, name = ENCODINGS[encoding]
            text = line.split('text: "')[1].rsplit('"', 1)[0].replace("\\n", "\n").replace("\\uFEFF", "\ufeff")
            yield bytes([0, layout]) + text.encode(name)


def templates():
    """The templates of a case, each behind a NUL; names are those that the fuzzed pages know."""
    for file in sorted(glob.glob("Tests/TemplatingTests/Fixtures/*.html")):
        with open(file, "rb") as stream:
            parts = stream.read().split(b"\n=== ")
        yield b"\0".join([parts[0]] + [part.split(b"\n", 1)[-1] for part in parts[1:]])
    for file in sorted(glob.glob("Tests/TemplatingTests/Jinja/*.txt")) + ["Fuzzing/template-seeds.txt"]:
        with open(file, encoding="utf-8") as stream:
            cases = stream.read().split("\n== ")
        for case in cases[1:]:
            body = case.split("\n", 1)[-1].split("\noutput:")[0].split("\nerror:")[0].rstrip("\n")
            page, *others = body.split("\n--- ")
            yield placed({"page.html": page, **dict(other.partition("\n")[::2] for other in others)}).encode("utf-8")


def placed(templates):
    """Each template in the place of its name, one of another name in the next that is free."""
    places = [templates.pop(name, None) for name in NAMES]
    for _, text in sorted(templates.items()):
        if None in places:
            places[places.index(None)] = text
    return "\0".join(place or "" for place in places)


def main():
    what, folder = sys.argv[1:3]
    if what == "template":
        for number, seed in enumerate(templates()):
            with open(os.path.join(folder, f"seed-{number}"), "wb") as stream:
                stream.write(seed)
        return
    for file in sorted(glob.glob("Tests/DatasetsTests/Corpus/*.yaml")):
        name = os.path.basename(file).removesuffix(".yaml")
        for number, seed in enumerate(seeds(what, file)):
            for schema in range(12 if what == "table" and name.startswith(("number", "string", "columns")) else 1):
                content = bytes([schema]) + seed[1:] if what == "table" else seed
                with open(os.path.join(folder, f"seed-{name}-{number}-{schema}"), "wb") as stream:
                    stream.write(content)


main()
