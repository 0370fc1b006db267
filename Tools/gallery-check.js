// What Tools/gallery-check.py asks a page about its charts as they are shown. An expression: the number of charts,
// texts and marks looked at, and what is wrong with them, by check. Lengths are in px of the screen.
(() => {
  const LEAST_TEXT_CONTRAST = 4.5
  const LEAST_MARK_CONTRAST = 3
  const MOST_SHARED = 1
  const MOST_OUTSIDE = 0.5
  const SHAPES = "path, rect, circle, ellipse, line, polyline, polygon"
  // Lines and areas that help to read a chart and carry no value, and the sheet it stands on.
  const HELPERS = ".ph-grid, .ph-zero, .ph-tick, .ph-break, .ph-band, .ph-paper"
  // The sheet around a mark that lies on others: it must be of the sheet's own colour, or it would pass for a mark.
  const HALOS = ".ph-halo, .ph-halo-thin"
  // Marks that stand on other marks and not on the background; a path can be several of them.
  const ON_MARKS = ".ph-cell-dot"
  const OUTLINE_POINTS = 40

  // Colours: [red, green, blue, opacity], each from 0 to 1.

  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
  const parsed = new Map()

  function color(text) {
    if (!parsed.has(text)) {
      pixel.clearRect(0, 0, 1, 1)
      pixel.fillStyle = text
      pixel.fillRect(0, 0, 1, 1)
      parsed.set(text, [...pixel.getImageData(0, 0, 1, 1).data].map((part) => part / 255))
    }
    return parsed.get(text)
  }

  const faded = ([red, green, blue, opacity], factor) => [red, green, blue, opacity * factor]

  /** A colour painted over an opaque one. */
  const over = (top, bottom) => [0, 1, 2].map((part) => top[part] * top[3] + bottom[part] * (1 - top[3])).concat(1)

  /** Relative luminance after WCAG 2. */
  function luminance(of) {
    const [red, green, blue] = of.slice(0, 3).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((first, second) => first - second)
    return (light + 0.05) / (dark + 0.05)
  }

  const hex = (of) => "#" + of.slice(0, 3).map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("")

  // What is painted.

  /** The background that an element of the page stands on. */
  function background(element) {
    const layers = []
    for (let place = element; place; place = place.parentElement) {
      layers.push(color(getComputedStyle(place).backgroundColor))
    }
    const probe = document.body.appendChild(document.createElement("i"))
    probe.style.backgroundColor = "Canvas"
    layers.push(color(getComputedStyle(probe).backgroundColor))
    probe.remove()
    return layers.reduceRight((below, layer) => over(layer, below), [1, 1, 1, 1])
  }

  function opacity(element) {
    let product = 1
    for (let place = element; place && place.localName !== "svg"; place = place.parentElement) {
      product *= Number(getComputedStyle(place).opacity)
    }
    return product
  }

  /** The colours of a shape's fill or stroke; a pattern has those of its lines and shapes. */
  function inks(shape, part) {
    const style = getComputedStyle(shape)
    const paint = style[part]
    if (paint === "none" || (part === "stroke" && parseFloat(style.strokeWidth) === 0)) return []
    const pattern = /^url\("?[^#]*#([^")]*)"?\)/.exec(paint)
    const factor = opacity(shape) * Number(style[`${part}Opacity`])
    if (!pattern) return [faded(color(paint), factor)]
    const lines = [...(document.getElementById(pattern[1])?.querySelectorAll(SHAPES) ?? [])]
    return lines.flatMap((line) => [...inks(line, "fill"), ...inks(line, "stroke")]).map((ink) => faded(ink, factor))
  }

  const isHatched = (shape) => getComputedStyle(shape).fill.startsWith("url(")
  const isOpaque = (shape) => Number(getComputedStyle(shape).fillOpacity) === 1

  /** Every colour that can lie behind a point of the screen, by the fills of shapes in the order they are painted. */
  function behind(x, y, shapes, ground) {
    let colors = [ground]
    for (const { shape, box, toShape, fills } of shapes) {
      if (x < box.left - 1 || x > box.right + 1 || y < box.top - 1 || y > box.bottom + 1) continue
      if (!shape.isPointInFill(new DOMPoint(x, y).matrixTransform(toShape))) continue
      const painted = colors.flatMap((below) => fills.map((fill) => over(fill, below)))
      colors = isHatched(shape) ? [...colors, ...painted] : painted
    }
    return colors
  }

  // Texts.

  const short = (text) => (text.length > 40 ? text.slice(0, 39) + "…" : text)

  /** The lines of a text: a piece with a place of its own begins one. */
  function lines(text) {
    const found = []
    function visit(node) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (!node.data.trim()) return
        if (found.length === 0) found.push({ parts: [] })
        found.at(-1).parts.push(node)
      } else if (node.nodeType === Node.ELEMENT_NODE && node.localName !== "title") {
        if (node === text || ["x", "y", "dy"].some((name) => node.hasAttribute(name))) found.push({ parts: [] })
        node.childNodes.forEach(visit)
      }
    }
    visit(text)
    return found.filter(({ parts }) => parts.length > 0).map(({ parts }) => {
      const range = document.createRange()
      range.setStartBefore(parts[0])
      range.setEndAfter(parts.at(-1))
      const rects = parts.flatMap((part) => {
        range.selectNodeContents(part)
        return [...range.getClientRects()]
      })
      const side = (name, pick) => pick(...rects.map((rect) => rect[name]))
      return {
        text, holder: parts[0].parentElement, words: short(parts.map((part) => part.data).join("").trim()),
        left: side("left", Math.min), right: side("right", Math.max), top: side("top", Math.min),
        bottom: side("bottom", Math.max),
      }
    }).filter((line) => line.right > line.left && line.bottom > line.top)
  }

  function overlaps(found) {
    const shared = []
    found.forEach((one, index) => {
      for (const other of found.slice(index + 1)) {
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        if (width > MOST_SHARED && height > MOST_SHARED) {
          shared.push(`'${one.words}' and '${other.words}' share ${width.toFixed(1)} × ${height.toFixed(1)} px`)
        }
      }
    })
    return shared
  }

  function outside(found, svg) {
    const { x, y, width, height } = svg.viewBox.baseVal
    const toScreen = svg.getScreenCTM()
    const start = new DOMPoint(x, y).matrixTransform(toScreen)
    const end = new DOMPoint(x + width, y + height).matrixTransform(toScreen)
    return found.flatMap((line) => {
      const sides = {
        left: start.x - line.left, top: start.y - line.top, right: line.right - end.x, bottom: line.bottom - end.y,
      }
      return Object.entries(sides).filter(([, excess]) => excess > MOST_OUTSIDE)
        .map(([side, excess]) => `'${line.words}' stands out by ${excess.toFixed(1)} px at the ${side}`)
    })
  }

  function textContrast(found, shapes, ground) {
    const faint = new Map()
    for (const line of found) {
      const before = shapes.filter(({ shape }) =>
        shape.compareDocumentPosition(line.text) & Node.DOCUMENT_POSITION_FOLLOWING)
      const [width, height] = [line.right - line.left, line.bottom - line.top]
      const behindText = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((across) => [0.3, 0.5, 0.7].flatMap((down) =>
        behind(line.left + across * width, line.top + down * height, before, ground)))
      const ink = inks(line.holder, "fill")[0] ?? [0, 0, 0, 0]
      const [least, worst] = behindText.map((below) => [contrast(over(ink, below), below), below])
        .reduce((one, other) => (other[0] < one[0] ? other : one))
      if (least >= LEAST_TEXT_CONTRAST) continue
      const colors = `${least.toFixed(2)}:1, ${hex(over(ink, worst))} on ${hex(worst)}`
      faint.set(colors, [...(faint.get(colors) ?? []), `'${line.words}'`])
    }
    return [...faint].map(([colors, words]) =>
      `${colors}: ${words.slice(0, 3).join(", ")}${words.length > 3 ? ` and ${words.length - 3} more` : ""}`)
  }

  // Marks.

  function named(shape) {
    const group = shape.parentElement.closest("[class]")
    return `${group?.getAttribute("class") ?? ""} ${shape.localName}.${shape.getAttribute("class") ?? ""}`
  }

  function markContrast(shapes, ground) {
    return shapes.filter(({ shape }) => !shape.matches(HELPERS)).flatMap(({ shape }) => {
      const fills = isHatched(shape) || isOpaque(shape) ? inks(shape, "fill") : []
      const paints = [...fills, ...inks(shape, "stroke")]
      if (paints.length === 0) return []
      let grounds = [ground]
      if (shape.matches(ON_MARKS)) {
        const before = shapes.filter((other) =>
          shape.compareDocumentPosition(other.shape) & Node.DOCUMENT_POSITION_PRECEDING)
        const [length, toScreen] = [shape.getTotalLength(), shape.getScreenCTM()]
        const outline = Array.from({ length: OUTLINE_POINTS }, (_, index) =>
          shape.getPointAtLength((length * index) / OUTLINE_POINTS).matrixTransform(toScreen))
        grounds = outline.flatMap(({ x, y }) => behind(x, y, before, ground))
      }
      if (shape.matches(HALOS)) {
        const seen = paints.map((paint) => over(paint, ground)).find((paint) => hex(paint) !== hex(ground))
        return seen ? [`${named(shape)}: a halo of ${hex(seen)} on ${hex(ground)}`] : []
      }
      const [best, ink] = paints.map((paint) =>
        [Math.min(...grounds.map((below) => contrast(over(paint, below), below))), over(paint, grounds[0])])
        .reduce((one, other) => (other[0] > one[0] ? other : one))
      if (best >= LEAST_MARK_CONTRAST) return []
      return [`${named(shape)}: ${best.toFixed(2)}:1, ${hex(ink)} on ${hex(grounds[0])}`]
    })
  }

  // The page.

  const charts = [...document.querySelectorAll("svg.ph-chart")].filter((svg) =>
    svg.checkVisibility({ visibilityProperty: true }) && svg.getBoundingClientRect().width > 0)
  const result = { charts: charts.length, wide: 0, narrow: 0, texts: 0, marks: 0 }
  Object.assign(result, { overlaps: [], outside: [], textContrast: [], markContrast: [], ids: [] })

  charts.forEach((svg, index) => {
    const name = svg.id || `chart ${index + 1}`
    const note = (check, findings) => result[check].push(...findings.map((finding) => `${name}: ${finding}`))
    const ground = background(svg)
    const shapes = [...svg.querySelectorAll(SHAPES)].filter((shape) => !shape.closest("defs, pattern, clipPath, mask"))
      .map((shape) => ({
        shape, box: shape.getBoundingClientRect(), toShape: shape.getScreenCTM().inverse(), fills: inks(shape, "fill"),
      }))
    const filled = shapes.filter(({ fills }) => fills.length > 0)
    const found = [...svg.querySelectorAll("text")].flatMap(lines)
    result.wide += svg.matches(".ph-wide") ? 1 : 0
    result.narrow += svg.matches(".ph-narrow") ? 1 : 0
    result.texts += found.length
    result.marks += shapes.filter(({ shape }) => !shape.matches(HELPERS)).length
    note("overlaps", overlaps(found))
    note("outside", outside(found, svg))
    note("textContrast", textContrast(found, filled, ground))
    note("markContrast", markContrast(shapes, ground))
  })

  const ids = new Map()
  for (const { id } of document.querySelectorAll("[id]")) ids.set(id, (ids.get(id) ?? 0) + 1)
  result.ids = [...ids].filter(([, count]) => count > 1).map(([id, count]) => `id '${id}' stands ${count} times`)
  result.idCount = ids.size
  return result
})()
