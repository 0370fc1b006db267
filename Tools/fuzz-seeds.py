"""Writes the packages of the corpus as seeds for libFuzzer.

usage: fuzz-seeds.py table|descriptor CORPUS FOLDER
"""

import glob
import os
import sys

ENCODINGS = {"utf-16le": (6, "utf-16-le"), "utf-16be": (7, "utf-16-be"), "windows-874": (8, "cp874"), "latin-1": (11, "latin-1")}


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


def main():
    what, corpus, folder = sys.argv[1:4]
    for file in sorted(glob.glob(f"{corpus}/*.yaml")):
        name = os.path.basename(file).removesuffix(".yaml")
        for number, seed in enumerate(seeds(what, file)):
            for schema in range(12 if what == "table" and name.startswith(("number", "string", "columns")) else 1):
                content = bytes([schema]) + seed[1:] if what == "table" else seed
                with open(os.path.join(folder, f"seed-{name}-{number}-{schema}"), "wb") as stream:
                    stream.write(content)


main()
