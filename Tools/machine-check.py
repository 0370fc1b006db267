"""Checks what programs read of a built site: feeds, calendars, the sitemap, structured data, the catalogue, the interface.

usage: machine-check.py FOLDER

Prints a line for each check and the first of what it found. Exit 1 if any check found something.
"""

import glob
import json
import os
import sys
import xml.etree.ElementTree as xml
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

SHOWN = 20
failed = False
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def report(name, looked_at, findings):
    """Prints the outcome of one check."""
    global failed
    print(f"machines: {name}: {looked_at}, {len(findings)} findings", flush=True)
    for finding in findings[:SHOWN]:
        print(f"  {finding}")
    failed = failed or bool(findings)


class Site:
    """A built site, and where it will stand."""

    def __init__(self, root):
        self.root = root
        with open(os.path.join(root, "api/v1/index.json"), encoding="utf-8") as stream:
            self.index = json.load(stream)
        self.base = self.index["catalog"].removesuffix("catalog.jsonld")

    def files(self, name):
        return sorted(glob.glob(f"{self.root}/**/{name}", recursive=True))

    def shown(self, file):
        return os.path.relpath(file, self.root)

    def file(self, address):
        """The file of an address of the site, or None where there is none."""
        if not address.startswith(self.base):
            return None
        path = unquote(urlsplit(address).path)[len(urlsplit(self.base).path) :]
        file = os.path.join(self.root, path + ("index.html" if not path or path.endswith("/") else ""))
        return file if os.path.isfile(file) else None


def check_feeds(site):
    """Atom and JSON Feed: what the formats ask for, ids once, addresses that lead somewhere."""
    findings = []
    atom, plain = site.files("feed.xml"), site.files("feed.json")
    for file in atom:
        root = xml.parse(file).getroot()
        ids = [entry.findtext(ATOM + "id") for entry in root.iter(ATOM + "entry")]
        for part in ("id", "title", "updated"):
            missing = [e for e in [root, *root.iter(ATOM + "entry")] if not e.findtext(ATOM + part)]
            findings += [f"{site.shown(file)}: no {part}" for _ in missing]
        if len(ids) != len(set(ids)):
            findings.append(f"{site.shown(file)}: an id stands twice")
        if len(ids) > 50:
            findings.append(f"{site.shown(file)}: {len(ids)} entries")
        findings += [f"{site.shown(file)}: '{link}' leads nowhere" for link in ids if not site.file(link.split("#")[0])]
    for file in plain:
        with open(file, encoding="utf-8") as stream:
            feed = json.load(stream)
        if feed["version"] != "https://jsonfeed.org/version/1.1" or not feed["title"]:
            findings.append(f"{site.shown(file)}: no JSON Feed 1.1")
        for item in feed["items"]:
            if not item["id"] or not item.get("content_text") or not site.file(item["url"].split("#")[0]):
                findings.append(f"{site.shown(file)}: item {item['id']}")
    report("feeds", f"{len(atom)} of Atom, {len(plain)} of JSON", findings)


def check_calendars(site):
    """iCalendar by a reader of it, and what it asks of each event."""
    from icalendar import Calendar

    findings, count = [], 0
    files = site.files("calendar.ics")
    for file in files:
        with open(file, "rb") as stream:
            calendar = Calendar.from_ical(stream.read())
        uids = []
        for event in calendar.walk("VEVENT"):
            count += 1
            uids.append(str(event["UID"]))
            findings += [f"{site.shown(file)}: no {key}" for key in ("DTSTAMP", "DTSTART", "SUMMARY") if key not in event]
        if len(uids) != len(set(uids)):
            findings.append(f"{site.shown(file)}: a UID stands twice")
    report("calendars", f"{len(files)} with {count} events", findings)


def check_sitemap(site):
    """Every page but that of a wrong address and those of old addresses, once, with a day that is one."""
    root = xml.parse(os.path.join(site.root, "sitemap.xml")).getroot()
    addresses = [url.findtext(SITEMAP + "loc") for url in root]
    days = [url.findtext(SITEMAP + "lastmod") for url in root]
    findings = [f"'{address}' leads nowhere" for address in addresses if not site.file(address)]
    findings += [f"'{day}' is no day" for day in days if day and (len(day) != 10 or not "1990" < day < "2100")]
    if len(addresses) != len(set(addresses)):
        findings.append("an address stands twice")
    report("sitemap", f"{len(addresses)} addresses, {sum(map(bool, days))} with a day", findings)


class Blocks(HTMLParser):
    """The structured data of a page, and its text."""

    def __init__(self, text):
        super().__init__()
        self.blocks, self.inside, self.text = [], False, []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "script" and dict(attributes).get("type") == "application/ld+json":
            self.inside = True
            self.blocks.append("")

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "script"

    def handle_data(self, data):
        if self.inside:
            self.blocks[-1] += data
        else:
            self.text.append(data)


# What search engines ask of each type.
ASKED = {
    "Dataset": ("name", "description", "license", "creator"),
    "NewsArticle": ("headline", "datePublished", "author"),
    "BreadcrumbList": ("itemListElement",),
    "WebSite": ("name", "url"),
}


def check_structured_data(site):
    """JSON-LD in pages: it parses, has what its type asks for, and matches the page."""
    findings, counts = [], {}
    pages = site.files("*.html")
    for file in pages:
        with open(file, encoding="utf-8") as stream:
            page = Blocks(stream.read())
        for block in page.blocks:
            data = json.loads(block)
            for item in data.get("@graph", [data]):
                kind = item.get("@type")
                counts[kind] = counts.get(kind, 0) + 1
                if "schema.org" not in str(data.get("@context")):
                    findings.append(f"{site.shown(file)}: {kind} without context")
                findings += [f"{site.shown(file)}: {kind} without {key}" for key in ASKED.get(kind, ()) if not item.get(key)]
                if kind == "Dataset" and not 50 <= len(item.get("description", "")) <= 5000:
                    findings.append(f"{site.shown(file)}: a description of {len(item.get('description', ''))} characters")
                title = item.get("headline") or (item.get("name") if kind == "Dataset" else None)
                if title and title not in "".join(page.text):
                    findings.append(f"{site.shown(file)}: '{title}' does not stand on the page")
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items(), key=str))
    report("structured data", f"{len(pages)} pages: {kinds}", findings)


# The fourteen items of the Thai Government Data Catalog.
ITEMS = (
    "dct:type", "dct:title", "dct:publisher", "dcat:contactPoint", "dcat:keyword", "dct:description", "objective",
    "updateUnit", "updateInterval", "dct:spatial", "dct:source", "dcat:distribution", "dataCategory", "dct:license",
)  # fmt: skip


def check_catalog(site):
    """DCAT by a reader of JSON-LD, and the items of the Thai catalogue for each series of data."""
    from rdflib import RDF, Graph, Namespace

    dcat = Namespace("http://www.w3.org/ns/dcat#")
    path = os.path.join(site.root, "catalog.jsonld")
    graph = Graph().parse(path, format="json-ld")
    datasets = set(graph.subjects(RDF.type, dcat.Dataset))
    findings = []
    with open(path, encoding="utf-8") as stream:
        catalog = json.load(stream)
    series = [item for item in catalog["dcat:dataset"] if "dct:accrualPeriodicity" in item]
    for item in series:
        once = item["dct:accrualPeriodicity"]["@id"].endswith("NEVER")
        asked = [key for key in ITEMS if not (once and key == "updateInterval")]
        findings += [f"{item['dct:identifier']}: no {key}" for key in asked if not item.get(key)]
    for item in catalog["dcat:dataset"]:
        for distribution in item["dcat:distribution"]:
            if not site.file(distribution["dcat:downloadURL"]["@id"]):
                findings.append(f"{item['dct:identifier']}: a file that is not there")
    if len(datasets) != len(catalog["dcat:dataset"]):
        findings.append(f"{len(datasets)} datasets are read of {len(catalog['dcat:dataset'])}")
    report("catalogue", f"{len(datasets)} datasets in {len(graph)} triples, {len(series)} with a frequency", findings)


def check_interface(site):
    """The files below /api/v1/: they parse, and the addresses in them lead somewhere."""
    findings, count = [], 0
    for file in site.files("*.json") + site.files("*.jsonld"):
        with open(file, encoding="utf-8") as stream:
            data = json.load(stream)
        if os.sep + "api" + os.sep not in file:
            continue
        for address in addresses(data):
            if address.startswith(site.base):
                count += 1
                if not site.file(address.split("#")[0]):
                    findings.append(f"{site.shown(file)}: '{address}' leads nowhere")
    report("interface", f"{len(site.files('*.json'))} JSON files, {count} addresses below /api/v1/", findings)


def addresses(value):
    """Every text in a JSON value that is an address."""
    if isinstance(value, str):
        if value.startswith("http"):
            yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from addresses(part)
    elif isinstance(value, list):
        for part in value:
            yield from addresses(part)


def main():
    site = Site(sys.argv[1])
    for check in (check_feeds, check_calendars, check_sitemap, check_structured_data, check_catalog, check_interface):
        check(site)
    sys.exit(1 if failed else 0)


main()
