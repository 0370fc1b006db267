// What a page gains where scripts run: a choice of colours and of the era, tables that sort, lists of places that are
// searched, buttons that copy, and values under the pointer in charts. Everything a page says stands in its HTML without
// it; controls that need it wait there in <template data-script>, with their words. One module, so that one file is loaded;
// what it does stands below marks, from the choices of the reader to the beginning, which calls all.

const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const element = (name, classes = "", ...children) => {
  const made = document.createElement(name);
  made.className = classes;
  made.append(...children);
  return made;
};

// MARK: Choices of the reader, kept in this browser

const choices = { theme: ["light", "dark"], era: ["common"] };

/** What was chosen, or "" for what holds without a choice. */
function choice(name) {
  let value = "";
  try {
    value = localStorage.getItem(`phanit-${name}`);
  } catch {
    // A browser may refuse to keep anything: then a choice holds for the page.
  }
  return choices[name].includes(value) ? value : "";
}

function keep(name, value) {
  try {
    if (value) localStorage.setItem(`phanit-${name}`, value);
    else localStorage.removeItem(`phanit-${name}`);
  } catch {
    // See above.
  }
}

function showTheme(value) {
  if (value) root.dataset.theme = value;
  else delete root.dataset.theme;
}

const show = { theme: showTheme, era: showEra };

function prepareChoices() {
  const selects = all("select[data-setting]");
  for (const select of selects) {
    const name = select.dataset.setting;
    select.value = choice(name);
    select.addEventListener("change", () => {
      keep(name, select.value);
      show[name](select.value);
    });
  }
  // Chosen in another window.
  addEventListener("storage", () => {
    for (const select of selects) {
      select.value = choice(select.dataset.setting);
      show[select.dataset.setting](select.value);
    }
  });
}

// MARK: Years of the Buddhist era as years of the common era

const months = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม "
  + "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.";
const year = "(2[4-6]\\d\\d)";
const heralds = [...months.split(" "), "พ.ศ.", "ปีงบประมาณ", "ปีฐาน", "ปี"].join("|").replaceAll(".", "\\.");
const counted = "บาท|ล้าน|พัน|ราย|คน|ตัน|กิโล|แห่ง|รายการ|แถว|ครั้ง|วัน";
// A word that only a year can follow, the year, and the last year of a range, of a season too: "2568/69".
const dated = new RegExp(
  `(${heralds})(\\s?(?:พ\\.ศ\\.\\s?)?)${year}(?:(\\s?[–/-]\\s?)${year}|/(\\d\\d))?`
  + `(?![\\d%]|[.,]\\d)(?!\\s?(?:${counted}))`, "g");
const common = (number) => String(number - 543);
/** The two digits behind a year, where they are those of the next, as of a season. */
const commonEnd = (digits, first) => (Number(digits) === (Number(first) + 1) % 100
  ? String((first - 542) % 100).padStart(2, "0") : digits);

/** A text with the years that are certainly such in the other era. */
export function inCommonEra(text, isDate = false) {
  const written = text.replace(dated, (match, word, between, first, dash, last, end, offset) => {
    // "ต่อปี 2500" and "10 ปี 2500" count something; "ไตรมาส 1 ปี 2568" does not.
    const before = text.slice(0, offset);
    const counts = /(ต่อ|ละ|\d\s?)$/.test(before) && !/(ไตรมาส|ครึ่งปี)(ที่)?\s?\d\s$/.test(before);
    if (word === "ปี" && counts) return match;
    return (word + between).replace("พ.ศ.", "ค.ศ.") + common(first) + (last ? dash + common(last) : "")
      + (end ? `/${commonEnd(end, first)}` : "");
  });
  const alone = /(^|[^\d,.])(2[4-6]\d\d)(?![\d,.])/g;
  return isDate ? written.replace(alone, (_, before, number) => before + common(number)) : written;
}

/** Texts that stay as they are. */
const notOurs = "code,pre,script,select,.cite-text,[lang]:not([lang=th])";
/** Texts as they were, by what holds them. */
let buddhist = new Map();

function showEra(value) {
  for (const [place, { was, is }] of buddhist) if (place.data === is) place.data = was;
  buddhist = new Map();
  if (value !== "common" || root.lang !== "th") return;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const labels = all("[aria-label]", document.body).map((it) => it.getAttributeNode("aria-label"));
  const places = [];
  while (walker.nextNode()) places.push(walker.currentNode);
  // A text of the head, which names the window.
  places.push(...document.querySelector("head > title").childNodes);
  for (const place of [...places, ...labels.map(labelled)]) {
    const within = place.holder ?? place.parentElement;
    if (!/2[4-6]\d\d/.test(place.data) || within.closest(notOurs)) continue;
    const was = place.data;
    const is = inCommonEra(was, within.closest(".ph-time,time[datetime]") !== null);
    if (is === was) continue;
    place.data = is;
    buddhist.set(place, { was, is });
  }
}

/** An attribute with the face of a text. */
const labelled = (attribute) => ({
  holder: attribute.ownerElement,
  get data() { return attribute.value; },
  set data(text) { attribute.value = text; },
});

// MARK: Tables that sort

const collator = new Intl.Collator("th", { numeric: true });

/** What a cell is sorted by: a number, a text, or null where it has no value. */
function sortKey(cell) {
  const time = cell?.dataset.period ?? cell?.querySelector("time")?.dateTime;
  if (time) return time;
  const text = cell?.textContent.trim() ?? "";
  // Missing, with a mark or without: "–", "– (O)".
  if (/^[–-]?(\s*\([^)]*\))?$/.test(text)) return null;
  const found = text.match(/[−-]?\d[\d,]*(\.\d+)?/);
  const number = found ? Number(found[0].replaceAll(",", "").replace("−", "-")) : 0;
  const sign = cell.querySelector(".ph-change-sign")?.textContent;
  if (sign) return sign === "▼" ? -number : sign === "▲" ? number : 0;
  // A number with its mark: "15,230 (P)", "2.3%", "137*".
  return found?.index === 0 && /^[\s%*]*(\([^)]*\))?\*?$/.test(text.slice(found[0].length)) ? number : text;
}

function compare(a, b) {
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(a, b);
}

function makeSortable(table) {
  const [heads] = table.tHead?.rows ?? [];
  const [body] = table.tBodies;
  if (!heads || body.rows.length < 3 || table.querySelector("[colspan],[rowspan]")) return;
  const inOrder = [...body.rows];
  for (const head of heads.cells) {
    if (!head.textContent.trim() || inOrder.some((row) => row.cells[head.cellIndex]?.matches(".ph-course"))) continue;
    const button = element("button", "sort", ...head.childNodes);
    button.type = "button";
    head.append(button);
    button.addEventListener("click", () => {
      const keys = new Map(inOrder.map((row) => [row, sortKey(row.cells[head.cellIndex])]));
      // Numbers begin with the largest, names with the first.
      const begins = [...keys.values()].some((key) => typeof key === "number") ? "descending" : "ascending";
      const other = begins === "ascending" ? "descending" : "ascending";
      const now = head.getAttribute("aria-sort");
      const next = now === begins ? other : now === other ? null : begins;
      for (const cell of heads.cells) cell.removeAttribute("aria-sort");
      if (next) head.setAttribute("aria-sort", next);
      const way = next === "descending" ? -1 : 1;
      const rank = (row) => (row.matches("[data-total]") ? 2 : next && keys.get(row) === null ? 1 : 0);
      body.append(...inOrder.toSorted((a, b) =>
        rank(a) - rank(b) || (next && rank(a) === 0 ? way * compare(keys.get(a), keys.get(b)) : 0)));
    });
  }
}

// MARK: Lists of places that are searched

const folded = (text) => text.normalize("NFC").toLowerCase().replace(/[\s.'’-]+/g, "");
/** The last part of an address, which names a place in English. */
const slug = (link) => new URL(link.getAttribute("href"), location.href).pathname.split("/").at(-2) ?? "";

function makeSearchable(input) {
  const scope = input.closest("[data-choose]");
  const output = scope.querySelector("output");
  const places = all(".places > li", scope).map((item) => {
    const link = item.querySelector("a");
    return { item, link, names: [folded(link.textContent), folded(slug(link))] };
  });
  const groups = all("section", scope);
  let otherNames = null;

  /** Names in the other language of the site, from the same page there: asked for when someone types them. */
  async function readOtherNames() {
    const address = document.querySelector("header a[hreflang]:not([aria-current])")?.href;
    if (!address) return;
    const text = await fetch(address).then((answer) => (answer.ok ? answer.text() : ""), () => "");
    const links = all(".places a", new DOMParser().parseFromString(text, "text/html"));
    const names = new Map(links.map((link) => [slug(link), folded(link.textContent)]));
    for (const place of places) place.names.push(names.get(slug(place.link)) ?? place.names[0]);
    search();
  }

  function search() {
    const wanted = folded(input.value);
    if (root.lang !== "th" && /[฀-๿]/.test(wanted)) otherNames ??= readOtherNames();
    const isFound = (place) => place.names.some((name) => name.includes(wanted));
    for (const place of places) place.item.hidden = !isFound(place);
    for (const group of groups) group.hidden = !group.querySelector(".places > li:not([hidden])");
    const found = places.filter(isFound);
    output.textContent = !wanted ? "" : found.length
      ? output.dataset.found.replace("{}", found.length) : output.dataset.none;
    return wanted ? (found.find((place) => place.names.some((name) => name.startsWith(wanted))) ?? found[0]) : null;
  }

  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      search()?.link.click();
    } else if (event.key === "Escape" && input.value) {
      event.preventDefault();
      input.value = "";
      search();
    }
  });
}

// MARK: Buttons that copy

function prepareCopying(words) {
  // Browsers have a clipboard for pages that came safely only: elsewhere the links and texts are there to be marked.
  if (!navigator.clipboard) {
    for (const button of all(".copy")) button.closest("li,p").remove();
    return;
  }
  for (const heading of all(".prose :is(h2, h3)[id]")) {
    const name = element("span", "", ...heading.childNodes);
    name.id = `${heading.id}-name`;
    const button = element("button", "copy copy-heading", "#");
    button.type = "button";
    button.dataset.copy = `#${heading.id}`;
    button.setAttribute("aria-label", `${words.copyHeading}: ${name.textContent}`);
    heading.setAttribute("aria-labelledby", name.id);
    heading.append(name, " ", button);
  }
  const status = element("p", "visually-hidden");
  status.setAttribute("role", "status");
  document.body.append(status);
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button.copy");
    if (!button) return;
    const { copy } = button.dataset;
    const text = copy ? location.href.replace(/[?#].*/, "") + copy
      : button.closest(".cite").querySelector(".cite-text").textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return;
    }
    button.dataset.copied = words.copied;
    status.textContent = words.copied;
    setTimeout(() => {
      delete button.dataset.copied;
      status.textContent = "";
    }, 3000);
  });
}

// MARK: Values of charts: those at the pointer, or at a stop of the keyboard, read from the table below the drawing

const between = (value, low, high) => Math.min(Math.max(value, low), high);
const nearest = (count, distance) => {
  let best = 0;
  for (let index = 1; index < count; index++) if (distance(index) < distance(best)) best = index;
  return best;
};

/** "first step 0 1 3 …" of a drawing as a function from a row of its table to its place; see `DrawingSteps`. */
function placesOf(text) {
  const [first, step, ...slots] = text.split(" ").map(Number);
  return { at: (index) => first + step * (slots[index] ?? index), step };
}

/** "15,230 (P)" as the number and its mark, "" where there is none. */
const parted = (text) => /^(.*?)(\s*\([^)]*\))?$/.exec(text.trim()).slice(1);

/**
 * The rows of the table of a figure as a drawing has them. Where it has rows of cells or several plots, a place is one of
 * the table's rows in one of those: their number counts on, line by line.
 */
function stepsOf(figure, drawing, svg) {
  const { axis, plots, steps, rows } = drawing.dataset;
  const table = figure.querySelector(".ph-figure-data table");
  // In the order of the drawing, however the table is sorted later.
  const lines = [...table.tBodies[0].rows];
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent);
  const styles = figure.dataset.styles?.split(" ") ?? [];
  const boxes = plots.split(";").map((plot) => plot.split(" ").map(Number));
  const plotOf = figure.dataset.seriesPlots?.split(" ").map(Number);
  const isLying = axis === "y";
  const along = placesOf(steps);
  const across = rows && placesOf(rows);
  const count = lines.length;
  const groups = across ? names.length : boxes.length;
  const isOverTime = lines[0].cells[0].dataset.period !== undefined;
  const { width } = svg.viewBox.baseVal;
  const [left, top] = [0, 1].map((side) => Math.min(...boxes.map((box) => box[side])));
  const [right, bottom] = [0, 1].map((side) => Math.max(...boxes.map((box) => box[side] + box[side + 2])));
  // "P = provisional · …" below the table, for "(P)" beside a number.
  const key = all(".ph-figure-data .hint", figure).map((hint) => hint.textContent).join(" · ");
  const meaning = (mark) => mark.replace(/\((.*)\)/, (whole, code) => {
    const words = key.split(" · ").find((part) => part.startsWith(`${code} = `));
    return words ? `(${words.slice(code.length + 3)})` : whole;
  });
  const split = (place) => [place % count, Math.floor(place / count)];
  const isShown = (series, group) => (across ? series === group : !plotOf || plotOf[series] === group);
  /** Half a row, px. */
  const half = (rows, row, last) => Math.abs(rows.at(row) - rows.at(row === last ? row - 1 : row + 1)) / 2 || 0;

  return {
    // The names beside lying bars belong to them.
    area: isLying ? [0, top, width, bottom - top] : [left, top, right - left, bottom - top],
    count: count * groups,
    start: isOverTime ? count - 1 : 0,
    isLying,
    at(x, y) {
      const off = ([left, top, width, height]) => Math.hypot(
        x - between(x, left, left + width), y - between(y, top, top + height));
      const plot = nearest(boxes.length, (index) => off(boxes[index]));
      const [fromLeft, fromTop] = [x - boxes[plot][0], y - boxes[plot][1]];
      const place = isLying ? fromTop : fromLeft;
      // What lies before the first row of the table is in the CSV alone.
      if (isOverTime && place < along.at(0) - Math.max(along.step, 8)) return null;
      const group = across ? nearest(groups, (row) => Math.abs(across.at(row) - fromTop)) : plot;
      return nearest(count, (index) => Math.abs(along.at(index) - place)) + count * group;
    },
    move(place, right, down) {
      const [index, group] = split(place);
      if (groups > 1) return between(index + right, 0, count - 1) + count * between(group + down, 0, groups - 1);
      return between(index + (right || (isLying ? down : -down)), 0, count - 1);
    },
    /**
     * What the box of values keeps clear of, the lines that show what it is about, and the plot that it stands below where that
     * covers nothing: [x, y, width, height].
     */
    marks(place) {
      const [index, group] = split(place);
      const [x, y, across_, down] = boxes[across ? 0 : group];
      const at = along.at(index);
      if (isLying) {
        const high = half(along, index, count - 1);
        return { clear: [x, y + at - high, 0, 2 * high], marks: [[x, y + at, across_, 0]] };
      }
      const marks = boxes.map((box) => [box[0] + at, box[1], 0, box[3]]);
      if (!across) return { clear: [x + at, y, 0, 0], marks, plot: [x, y, across_, down] };
      const high = half(across, group, groups - 1);
      const middle = y + across.at(group);
      return { clear: [x + at, middle - high, 0, 2 * high], marks: [...marks, [x, middle, across_, 0]] };
    },
    text(place) {
      const [index, group] = split(place);
      const [head, ...cells] = lines[index].cells;
      const { pattern } = figure.dataset;
      const values = cells.map((cell, series) => {
        const [number, mark = ""] = parted(cell.textContent);
        const full = number === "–" ? number : pattern.replace("{}", number) + meaning(mark);
        return { name: names[series], style: styles[series], number: number + mark, full };
      }).filter((_, series) => isShown(series, group));
      return { title: head.textContent, unit: pattern.replace("{}", "").trim(), values };
    },
  };
}

/** The tiles of a map, each with the name and the value that its <title> has. */
function tilesOf(svg) {
  const { width, height } = svg.viewBox.baseVal;
  const tiles = all(".ph-tile", svg);
  const box = (index) => {
    const { x, y, width, height } = tiles[index].getBBox();
    return { x, y, width, height, middle: x + width / 2, center: y + height / 2 };
  };
  return {
    area: [0, 0, width, height],
    count: tiles.length,
    start: 0,
    at(x, y) {
      const found = tiles.findIndex((_, index) => {
        const tile = box(index);
        return x >= tile.x && x <= tile.x + tile.width && y >= tile.y && y <= tile.y + tile.height;
      });
      return found < 0 ? null : found;
    },
    /** The nearest tile that way, one straight ahead before one aside. */
    move(index, right, down) {
      const from = box(index);
      const distance = (other) => {
        const to = box(other);
        const [x, y] = [to.middle - from.middle, to.center - from.center];
        const ahead = x * right + y * down;
        return ahead < 1 ? Infinity : ahead + 3 * Math.abs(x * down + y * right);
      };
      const found = nearest(tiles.length, distance);
      return distance(found) === Infinity ? index : found;
    },
    marks(index) {
      const { x, y, width, height } = box(index);
      return { clear: [x, y, width, height], marks: [[x, y, width, height]] };
    },
    text: (index) => ({ title: tiles[index].querySelector("title").textContent, values: [] }),
  };
}

const arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** A stop of the keyboard over a drawing, with the rule and the box of values that it and the pointer move. */
function addProbe(figure, drawing, words) {
  const svg = drawing.querySelector("svg");
  const { width, height } = svg.viewBox.baseVal;
  const steps = drawing.dataset.steps ? stepsOf(figure, drawing, svg) : tilesOf(svg);
  const area = element("div", "probe-area");
  const tip = element("div", "probe-tip");
  // Shown with its drawing, wide or narrow.
  const probe = element("div", `probe ${svg.classList.contains("ph-narrow") ? "ph-narrow" : "ph-wide"}`, area, tip);
  const put = (it, [x, y, across, down]) => {
    it.style.left = `${(x / width) * 100}%`;
    it.style.top = `${(y / height) * 100}%`;
    it.style.width = `${(across / width) * 100}%`;
    it.style.height = `${(down / height) * 100}%`;
  };
  let index = steps.start;

  function describe() {
    const text = steps.text(index);
    const told = text.values.map(({ name, full }) => `${name} ${full}`);
    area.setAttribute("aria-valuenow", index + 1);
    area.setAttribute("aria-valuetext", [text.title, told.join(", ")].filter(Boolean).join(": "));
    return text;
  }

  /** The unit stands once where there are several values. */
  function write({ title, unit, values }) {
    const isOne = values.length === 1;
    tip.replaceChildren(element("p", "probe-title", title));
    if (!isOne && unit && values.length) tip.append(element("p", "probe-unit", unit));
    for (const { name, style, number, full } of values) {
      const line = element("p", "probe-line", element("span", "", name), element("b", "", isOne ? full : number));
      if (style) line.prepend(element("i", `probe-key ${style}`));
      tip.append(line);
    }
  }

  /**
   * Below the plot or, where that is out of sight, above the drawing, so that no line and no name is covered; else, and where
   * there is no such place, beside and below what it is about or on the side where there is more room. Never over the edge.
   */
  function place([x, y, across, down], plot) {
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / width;
    const gap = 6;
    const room = { left: frame.width - tip.offsetWidth, below: innerHeight - frame.top - tip.offsetHeight };
    let left = x + across / 2 < width / 2 ? (x + across) * scale + gap : x * scale - gap - tip.offsetWidth;
    let top = y + down / 2 < height / 2 ? (y + down) * scale + gap : y * scale - gap - tip.offsetHeight;
    const below = plot && (plot[1] + plot[3]) * scale + gap;
    const above = -gap - tip.offsetHeight;
    if (plot && (below <= room.below || above + frame.top >= 0)) {
      left = (x + across / 2) * scale - tip.offsetWidth / 2;
      top = below <= room.below ? below : above;
    }
    tip.style.left = `${Math.max(0, Math.min(left, room.left))}px`;
    tip.style.top = `${top}px`;
  }

  function show(next) {
    index = next;
    write(describe());
    const { clear, marks, plot } = steps.marks(index);
    for (const mark of all(".probe-mark", probe)) mark.remove();
    for (const box of marks) {
      const mark = element("i", box[2] && box[3] ? "probe-mark is-box" : "probe-mark");
      put(mark, box);
      probe.prepend(mark);
    }
    probe.classList.add("is-shown");
    place(clear, plot);
  }
  const hide = () => probe.classList.remove("is-shown");

  put(area, steps.area);
  area.tabIndex = 0;
  // A slider moves along something and says where it is, which is what this does; screen readers pass it the arrow keys
  // and read its text, so that no live region has to say it again.
  area.setAttribute("role", "slider");
  area.setAttribute("aria-label", `${words.values}: ${figure.querySelector(".ph-figure-title").textContent}`);
  area.setAttribute("aria-orientation", steps.isLying ? "vertical" : "horizontal");
  area.setAttribute("aria-valuemin", 1);
  area.setAttribute("aria-valuemax", steps.count);
  describe();

  const point = (event) => {
    const frame = svg.getBoundingClientRect();
    const next = steps.at(
      (event.clientX - frame.left) * (width / frame.width), (event.clientY - frame.top) * (height / frame.height));
    if (next === null) hide();
    else show(next);
  };
  area.addEventListener("pointermove", point);
  area.addEventListener("pointerdown", point);
  area.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && hide());
  area.addEventListener("focus", () => area.matches(":focus-visible") && show(index));
  area.addEventListener("blur", hide);
  area.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key in arrows) show(steps.move(index, ...arrows[event.key]));
    else if (event.key === "Home") show(0);
    else if (event.key === "End") show(steps.count - 1);
    else if (event.key === "Escape") hide();
    else return;
    event.preventDefault();
  });
  drawing.append(probe);
}

/** Adds them to both drawings of a figure. */
function showValues(figure, words) {
  if (!figure.querySelector(".ph-figure-data table")) return;
  for (const drawing of all(".ph-figure-wide, .ph-figure-narrow", figure)) {
    if (drawing.dataset.steps || drawing.querySelector(".ph-tile")) addProbe(figure, drawing, words);
  }
}

// MARK: Beginning

function begin() {
  const words = document.getElementById("script-words")?.dataset ?? {};
  for (const template of all("template[data-script]")) template.replaceWith(template.content);
  prepareChoices();
  for (const chart of all(".ph-figure-chart")) showValues(chart, words);
  // Not the first rows of a dataset, nor the meaning of its columns, which have an order of their own.
  for (const table of all(".data-table-numbers")) makeSortable(table);
  for (const input of all("input[data-filter]")) makeSearchable(input);
  prepareCopying(words);
  // Last, so that it finds every word of the page.
  showEra(choice("era"));
}

// The module does not hold up the page; it comes with it where the browser has it, and then before the first paint.
showTheme(choice("theme"));
if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();
