// What a page gains where scripts run: a choice of colours and of the era, tables that sort, lists of places that are
// searched, buttons that copy, and values under the pointer in charts, which are in chart-values.js. Everything a page
// says stands in its HTML without it; controls that need it wait there in <template data-script>, with their words.

const root = document.documentElement;
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];
export const element = (name, classes = "", ...children) => {
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
// A word that only a year can follow, the year, and the last year of a range.
const dated = new RegExp(
  `(${heralds})(\\s?(?:พ\\.ศ\\.\\s?)?)${year}(?:(\\s?[–-]\\s?)${year})?(?![\\d%]|[.,]\\d)(?!\\s?(?:${counted}))`, "g");
const common = (number) => String(number - 543);

/** A text with the years that are certainly such in the other era. */
export function inCommonEra(text, isDate = false) {
  const written = text.replace(dated, (match, word, between, first, dash, last, offset) => {
    // "ต่อปี 2500" and "10 ปี 2500" count something; "ไตรมาส 1 ปี 2568" does not.
    const before = text.slice(0, offset);
    const counts = /(ต่อ|ละ|\d\s?)$/.test(before) && !/(ไตรมาส|ครึ่งปี)(ที่)?\s?\d\s$/.test(before);
    if (word === "ปี" && counts) return match;
    return (word + between).replace("พ.ศ.", "ค.ศ.") + common(first) + (last ? dash + common(last) : "");
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

// MARK: Beginning

function begin() {
  const words = document.getElementById("script-words")?.dataset ?? {};
  for (const template of all("template[data-script]")) template.replaceWith(template.content);
  prepareChoices();
  const charts = all(".ph-figure-chart");
  if (charts.length) {
    import("./chart-values.js").then(({ showValues }) => charts.forEach((chart) => showValues(chart, words)));
  }
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
