"""Checks the YAML files of a site, and the front matter of its texts, against the schemas in Documentation/schemas.

usage: schema-check.py SITE…

Prints a line for each schema and the first of what it found. Exit 1 if any check found something.
"""

import glob
import json
import os
import re
import sys

import jsonschema
import yaml

SHOWN = 20
HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FILES = {
    "site": "Content/site.yaml",
    "datapackage": "Content/datasets/*/datapackage.yaml",
    "series": "Content/series/*.yaml",
    "page": "Content/pages/**/*.md",
    "bulletin": "Content/bulletins/**/*.md",
}
BLOCKS = ["chart", "table", "kpi", "pages"]


class Loader(yaml.SafeLoader):
    """YAML 1.2, in which dates, `no` and `12:30` are texts."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+0123456789."),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def schema(name):
    with open(f"{HERE}/Documentation/schemas/{name}.schema.json", encoding="utf-8") as stream:
        text = json.load(stream)
    jsonschema.Draft7Validator.check_schema(text)
    return jsonschema.Draft7Validator(text)


def texts(site, name):
    """Each text of YAML that is of a format, with its place."""
    for file in sorted(glob.glob(f"{site}/{FILES[name]}", recursive=True)):
        with open(file, encoding="utf-8") as stream:
            text = stream.read()
        yield file, text.split("\n---", 1)[0].removeprefix("---") if file.endswith(".md") else text


def blocks(site, name):
    for file in sorted(glob.glob(f"{site}/Content/**/*.md", recursive=True)):
        with open(file, encoding="utf-8") as stream:
            for text in re.findall(rf"^(?:~~~|```){name}\n(.*?)^(?:~~~|```)$", stream.read(), re.M | re.S):
                yield file, text


def check(name, found):
    validator, findings, count = schema(name), [], 0
    for file, text in found:
        count += 1
        for error in validator.iter_errors(yaml.load(text, Loader) or {}):
            findings.append(f"{file}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")
            # A key that is misspelt is found, where others may not stand there.
            value = yaml.load(text, Loader) or {}
            if validator.schema.get("additionalProperties") is False and validator.is_valid(value | {"titel": "x"}):
                findings.append(f"{file}: a key that is misspelt is accepted")
    print(f"schemas: {name}: {count} texts, {len(findings)} findings", flush=True)
    for finding in findings[:SHOWN]:
        print(f"  {finding}")
    return bool(findings)


def main():
    sites = sys.argv[1:]
    failed = [check(name, (one for site in sites for one in texts(site, name))) for name in FILES]
    failed += [check(name, (one for site in sites for one in blocks(site, name))) for name in BLOCKS]
    sys.exit(any(failed))


main()
