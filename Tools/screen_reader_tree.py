"""Reads the accessibility tree of pages, as Chromium hands it to screen readers, and compares it with what the page shows."""

import audit

# What the tree must say of a page, each with the place that it is said of: read from the page itself.
WANTED = """() => {
  const text = (it) => it?.textContent.replace(/\\s+/g, " ").trim() ?? "";
  const shown = (it) => it.checkVisibility();
  const selector = phanitCheck.selector;
  const found = [];
  const want = (it, role, names) => {
    it.setAttribute("data-check", found.length);
    found.push({ selector: selector(it), role, names });
  };
  for (const figure of document.querySelectorAll("figure.ph-figure")) {
    want(figure, "figure", [text(figure.querySelector(".ph-figure-title"))]);
    for (const svg of [...figure.querySelectorAll("svg.ph-chart[role]")].filter(shown))
      want(svg, "image", [text(svg.querySelector("title")), text(svg.querySelector("desc"))]);
    for (const link of figure.querySelectorAll(".ph-figure-actions a"))
      want(link, "link", [text(link), text(figure.querySelector(".ph-figure-title"))]);
  }
  for (const area of [...document.querySelectorAll(".probe-area")].filter(shown))
    want(area, "slider", [text(area.closest("figure").querySelector(".ph-figure-title"))]);
  for (const table of [...document.querySelectorAll("figure.ph-figure table")].filter(shown)) {
    want(table, "table", [text(table.caption)]);
    for (const head of table.tHead.rows[0].cells) if (text(head)) want(head, "columnheader", [text(head)]);
    for (const row of [...table.tBodies[0].rows].slice(0, 12)) {
      want(row.cells[0], "rowheader", [text(row.cells[0])]);
      for (const cell of [...row.cells].slice(1)) {
        const spoken = [...cell.childNodes].filter((it) => it.ariaHidden !== "true" && it.localName !== "svg");
        if (!cell.matches(".ph-course")) want(cell, "cell", [spoken.map((it) => it.textContent).join("").trim() || "–"]);
      }
    }
  }
  for (const group of [...document.querySelectorAll(".ph-scroll")].filter(shown)) want(group, "group", ["."]);
  return found;
}"""
# Roles that Chromium names otherwise than ARIA, by what ARIA has.
ROLES = {"image": {"image", "img", "SvgRoot"}, "cell": {"cell", "gridcell"}}


def check_tree(site, paths, tools, has_script):
    """Figures, drawings, tables and what has a stop of the keyboard: roles and names."""
    findings, count = [], 0
    for path in paths:
        name = path if has_script else f"{path} without script"
        with site.open(path, java_script_enabled=has_script) as page:
            page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true })")
            page.evaluate(tools)
            wanted = page.evaluate(WANTED)
            nodes, names = read_tree(page)
            count += len(nodes)
            findings += [f"{name}: {text}" for text in compare(wanted, nodes)]
            findings += [f"{name}: {text}" for text in unnamed(nodes, names)]
    audit.report(
        f"accessibility tree{'' if has_script else ' without the script'}", f"{count} nodes of {len(paths)} pages", findings
    )


def read_tree(page):
    """The nodes by what they stand for (`data-check`, or the number of the element), and what the element is called."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    document = session.send("DOM.getDocument", {"depth": -1})["root"]
    elements = {}

    def collect(node):
        pairs = node.get("attributes", [])
        elements[node["backendNodeId"]] = (node["localName"], dict(zip(pairs[::2], pairs[1::2])))
        for child in node.get("children", []):
            collect(child)

    collect(document)
    nodes, names = {}, {}
    for node in session.send("Accessibility.getFullAXTree")["nodes"]:
        element = node.get("backendDOMNodeId")
        if element not in elements:
            continue
        tag, attributes = elements[element]
        names[element] = f"{tag}#{attributes['id']}" if "id" in attributes else f"{tag}.{attributes.get('class', '')}"
        nodes[attributes.get("data-check", f"other {element}")] = node
    return nodes, names


def said(node, key):
    return " ".join(str(node.get(key, {}).get("value", "")).split())


def compare(wanted, nodes):
    """What is not in the tree as the page has it, spaces aside: the tree has one before a part that is hidden from the eye."""
    for index, want in enumerate(wanted):
        node = nodes.get(str(index))
        if node is None or node["ignored"]:
            yield f"{want['selector']}: is not in the tree"
            continue
        role, told = said(node, "role"), said(node, "name") + " " + said(node, "description")
        if role not in ROLES.get(want["role"], {want["role"]}):
            yield f"{want['selector']}: has the role '{role}', not '{want['role']}'"
        if not said(node, "name"):
            yield f"{want['selector']}: has no name"
        for text in want["names"]:
            if text == "" or (text != "." and "".join(text.split()) not in "".join(told.split())):
                yield f"{want['selector']}: is called '{told[:80]}', without '{text[:80]}'"
        # Its words are told by the walk: Chromium's protocol leaves out the valuetext of what is no <input>.
        if want["role"] == "slider" and not said(node, "value"):
            yield f"{want['selector']}: says no value"


def unnamed(nodes, names):
    """Stops of the keyboard without a name."""
    for node in nodes.values():
        properties = {it["name"]: it["value"].get("value") for it in node.get("properties", [])}
        is_page = said(node, "role") in ("RootWebArea", "main")
        if not node["ignored"] and properties.get("focusable") and not is_page and not said(node, "name"):
            yield f"{names[node['backendDOMNodeId']]}: takes the focus and has no name ({said(node, 'role')})"
