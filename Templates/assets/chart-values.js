// The values of a chart where the pointer is, or a stop of the keyboard: read from the table that stands below it.

import { all, element } from "./site.js";

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
    /** What the box of values keeps clear of, and the lines that show what it is about: [x, y, width, height]. */
    marks(place) {
      const [index, group] = split(place);
      const [x, y, across_, down] = boxes[across ? 0 : group];
      const at = along.at(index);
      if (isLying) {
        const high = half(along, index, count - 1);
        return { clear: [x, y + at - high, 0, 2 * high], marks: [[x, y + at, across_, 0]] };
      }
      const marks = boxes.map((box) => [box[0] + at, box[1], 0, box[3]]);
      if (!across) return { clear: [x + at, y, 0, 0], marks };
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

  /** Beside and below what it is about, or on the side where there is more room; never over the edge. */
  function place([x, y, across, down]) {
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / width;
    const gap = 6;
    const left = x + across / 2 < width / 2 ? (x + across) * scale + gap : x * scale - gap - tip.offsetWidth;
    const top = y + down / 2 < height / 2 ? (y + down) * scale + gap : y * scale - gap - tip.offsetHeight;
    tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
    tip.style.top = `${top}px`;
  }

  function show(next) {
    index = next;
    write(describe());
    const { clear, marks } = steps.marks(index);
    for (const mark of all(".probe-mark", probe)) mark.remove();
    for (const box of marks) {
      const mark = element("i", box[2] && box[3] ? "probe-mark is-box" : "probe-mark");
      put(mark, box);
      probe.prepend(mark);
    }
    probe.classList.add("is-shown");
    place(clear);
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
export function showValues(figure, words) {
  if (!figure.querySelector(".ph-figure-data table")) return;
  for (const drawing of all(".ph-figure-wide, .ph-figure-narrow", figure)) {
    if (drawing.dataset.steps || drawing.querySelector(".ph-tile")) addProbe(figure, drawing, words);
  }
}
