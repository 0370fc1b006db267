// The values of a chart where the pointer is, or a stop of the keyboard: read from the table that stands below it.

const all = (selector, within) => [...within.querySelectorAll(selector)];
const element = (name, classes, ...children) => {
  const made = document.createElement(name);
  made.className = classes;
  made.append(...children);
  return made;
};

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

/** The rows of the table of a figure as a drawing has them. */
function stepsOf(figure, drawing, svg) {
  const { axis, plots, steps, rows } = drawing.dataset;
  const table = figure.querySelector(".ph-figure-data table");
  const [heads] = table.tHead.rows;
  // In the order of the drawing, however the table is sorted later.
  const lines = [...table.tBodies[0].rows];
  const names = [...heads.cells].slice(1).map((cell) => cell.textContent);
  const styles = figure.dataset.styles?.split(" ") ?? [];
  const boxes = plots.split(";").map((plot) => plot.split(" ").map(Number));
  const isLying = axis === "y";
  const along = placesOf(steps);
  const across = rows && placesOf(rows);
  const count = lines.length;
  const width = svg.viewBox.baseVal.width;
  const isOverTime = lines[0].cells[0].dataset.period !== undefined;
  const [left, top] = [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1]))];
  const [right, bottom] = [Math.max(...boxes.map((box) => box[0] + box[2])), Math.max(...boxes.map((box) => box[1] + box[3]))];
  let plot = boxes[0];

  return {
    // The names beside lying bars belong to them.
    area: isLying ? [0, top, width, bottom - top] : [left, top, right - left, bottom - top],
    count: count * (across ? names.length : 1),
    start: isOverTime ? count - 1 : 0,
    isLying,
    at(x, y) {
      const off = ([left, top, width, height]) => Math.hypot(
        x - between(x, left, left + width), y - between(y, top, top + height));
      plot = boxes[nearest(boxes.length, (index) => off(boxes[index]))];
      const place = isLying ? y - plot[1] : x - plot[0];
      // What lies before the first row of the table is in the CSV alone.
      if (isOverTime && place < along.at(0) - Math.max(along.step, 8)) return null;
      const index = nearest(count, (index) => Math.abs(along.at(index) - place));
      return across ? index + count * nearest(names.length, (row) => Math.abs(across.at(row) - (y - plot[1]))) : index;
    },
    move(index, right, down) {
      const [column, row] = [index % count, Math.floor(index / count)];
      if (across) return between(column + right, 0, count - 1) + count * between(row + down, 0, names.length - 1);
      return between(index + (right || (isLying ? down : -down)), 0, count - 1);
    },
    /** Where the box of values stands, and the lines that show what it is about: [x, y, width, height]. */
    place(index) {
      const along_ = along.at(index % count);
      const x = isLying ? plot[0] : plot[0] + along_;
      const y = isLying ? plot[1] + along_ : across ? plot[1] + across.at(Math.floor(index / count)) : plot[1];
      const marks = isLying ? [[0, y, width, 0]] : boxes.map(([left, top, , height]) => [left + along_, top, 0, height]);
      if (across) marks.push([plot[0], y, plot[2], 0]);
      return { x, y, marks };
    },
    text(index) {
      const [head, ...cells] = lines[index % count].cells;
      const values = cells.map((cell, series) => {
        const number = cell.textContent.trim();
        return {
          name: names[series], style: styles[series],
          value: number === "–" ? number : figure.dataset.pattern.replace("{}", number),
        };
      });
      return { title: head.textContent, values: across ? [values[Math.floor(index / count)]] : values };
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
    place(index) {
      const { x, y, width, height } = box(index);
      return { x: x + width / 2, y: y + height, marks: [[x, y, width, height]] };
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
    const { title, values } = steps.text(index);
    const told = values.map(({ name, value }) => `${name} ${value}`);
    area.setAttribute("aria-valuenow", index + 1);
    area.setAttribute("aria-valuetext", [title, told.join(", ")].filter(Boolean).join(": "));
    return { title, values };
  }

  function show(next) {
    index = next;
    const { title, values } = describe();
    const { x, y, marks } = steps.place(index);
    tip.replaceChildren(element("p", "probe-title", title), ...values.map(({ name, style, value }) => {
      const line = element("p", "probe-line", element("span", "", name), element("b", "", value));
      if (style) line.prepend(element("i", `probe-key ${style}`));
      return line;
    }));
    for (const mark of all(".probe-mark", probe)) mark.remove();
    for (const box of marks) {
      const mark = element("i", box[2] && box[3] ? "probe-mark is-box" : "probe-mark");
      put(mark, box);
      probe.prepend(mark);
    }
    tip.style.left = `${(x / width) * 100}%`;
    tip.style.top = `${(y / height) * 100}%`;
    tip.classList.toggle("is-left", x > width / 2);
    tip.classList.toggle("is-above", y > height / 2);
    probe.classList.add("is-shown");
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
