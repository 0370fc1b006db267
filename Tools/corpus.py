"""Asks Frictionless about each package of the corpus.

usage: corpus.py FOLDER [NAME …]

A file of the corpus holds Phanit's verdict. Where Frictionless comes to another one, the file says so (`frictionless`)
and why (`difference`); every other difference, and every listed one that is none, fails. With names, what
Frictionless finds in those packages is printed.
"""

import glob
import json
import os
import sys
import tempfile

import yaml
from frictionless import FrictionlessException, validate

ENCODINGS = {
    "utf-16le": "utf-16-le", "utf-16be": "utf-16-be", "windows-874": "cp874", "latin-1": "latin-1",
}


class Loader(yaml.SafeLoader):
    """YAML as version 1.2 has it, for a day without quotation marks is a text there."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(text):
    return yaml.load(text, Loader)


def write(package, folder):
    """Writes the package's files and its descriptor as JSON, and returns the path of that."""
    for path, content in (package.get("files") or {}).items():
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if isinstance(content, dict):
            content = content["text"].encode(ENCODINGS[content["as"]])
        else:
            content = content.encode("utf-8")
        with open(target, "wb") as stream:
            stream.write(content)
    descriptor = os.path.join(folder, "datapackage.json")
    with open(descriptor, "w", encoding="utf-8") as stream:
        json.dump(load(package["descriptor"]), stream, ensure_ascii=False)
    return descriptor


def ask(package):
    """Frictionless's verdict, and what it found."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            report = validate(write(package, folder))
        except FrictionlessException as exception:
            return "invalid", [exception.error.message]
        except Exception as exception:  # It has defects of its own; a package that breaks it is not taken.
            return "invalid", [f"{type(exception).__name__}: {exception}"]
        found = [f"{kind}: {message}" for kind, message in report.flatten(["type", "message"])]
        return ("valid" if report.valid else "invalid"), found


def main():
    folder, wanted = sys.argv[1], sys.argv[2:]
    differences, findings = 0, []
    files = sorted(glob.glob(f"{folder}/*.yaml"))
    for file in files:
        name = os.path.basename(file).removesuffix(".yaml")
        if wanted and name not in wanted:
            continue
        with open(file, encoding="utf-8") as stream:
            package = load(stream.read())
        verdict, found = ask(package)
        listed = package.get("frictionless", package["verdict"])
        differences += listed != package["verdict"]
        if verdict != listed:
            findings.append(f"{name}: Frictionless says {verdict}, listed is {listed}: {found[:2]}")
        if listed != package["verdict"] and not package.get("difference"):
            findings.append(f"{name}: the difference has no reason")
        if wanted:
            print(f"{name}: {verdict}", *found, sep="\n  ")
    print(f"corpus: {len(files)} packages, {differences} differences listed with their reason, {len(findings)} findings")
    for finding in findings:
        print(f"  {finding}")
    sys.exit(1 if findings else 0)


main()
