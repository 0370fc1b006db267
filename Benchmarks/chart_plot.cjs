// The charts of Benchmarks/charts as a user of Observable Plot would draw them on a server.
//
// usage: chart_plot.cjs DATA.json COUNT FOLDER PLOT.mjs
//
// The document is jsdom's, which NODE_PATH has to reach.

const fs = require("fs")
const path = require("path")
const { performance } = require("perf_hooks")
const { pathToFileURL } = require("url")
const { JSDOM } = require("jsdom")

const [file, count, folder, library] = process.argv.slice(2)
const data = JSON.parse(fs.readFileSync(file, "utf8"))
const font = { fontFamily: "Sarabun, 'Noto Sans Thai', sans-serif" }

function charts(Plot, document) {
  const draw = (options) => {
    const svg = Plot.plot({ document, style: font, ...options })
    svg.setAttribute("xmlns", "http://www.w3.org/2000/svg")
    return svg.outerHTML
  }
  const { weeks, series } = data.line
  const prices = series.flatMap(({ name, values }) =>
    values.map((price, week) => ({ week: new Date(weeks[week]), name, price })))
  const { months, cats, values } = data.stack
  const counts = cats.flatMap((kind, row) =>
    months.map((month, column) => ({ month, kind, count: values[row][column] })))
  const place = { x: "week", y: "price" }
  return {
    line: () => draw({
      width: 720, height: 400, marginRight: 120, ariaLabel: "ราคาสินค้าเกษตรรายสัปดาห์",
      x: { label: null }, y: { grid: true, label: "บาทต่อตัน" },
      marks: [
        Plot.lineY(prices, { ...place, stroke: "name" }),
        Plot.text(prices, Plot.selectLast({ ...place, z: "name", text: "name", textAnchor: "start", dx: 5 })),
      ],
    }),
    bars: () => draw({
      width: 720, height: 1300, marginLeft: 120, ariaLabel: "จำนวนนิติบุคคลตั้งใหม่รายจังหวัด",
      x: { grid: true, label: "ราย" }, y: { label: null },
      marks: [Plot.barX(data.bars, { x: "value", y: "name", sort: { y: null } })],
    }),
    stack: () => draw({
      width: 720, height: 400, marginRight: 90, ariaLabel: "จดทะเบียนตั้งใหม่รายเดือน",
      x: { domain: months, label: null }, y: { grid: true, label: "ราย" },
      marks: [
        Plot.barY(counts, { x: "month", y: "count", fill: "kind" }),
        Plot.text(counts, Plot.stackY({
          x: "month", y: "count", z: "kind", text: "kind", textAnchor: "start", dx: 30,
          filter: ({ month }) => month === months.at(-1),
        })),
      ],
    }),
    spark: () => draw({
      width: 160, height: 40, axis: null, margin: 3, ariaLabel: "ราคา 52 สัปดาห์",
      marks: [Plot.lineY(data.spark)],
    }),
  }
}

function measure(name, draw) {
  const first = draw()
  const drawing = `plot-${name}.svg`
  fs.writeFileSync(path.join(folder, drawing), first)
  const repeats = name === "spark" ? count * 20 : Number(count)
  for (let turn = 0; turn < Math.floor(repeats / 10); turn += 1) draw()
  const seconds = []
  let last = ""
  for (let turn = 0; turn < repeats; turn += 1) {
    const start = performance.now()
    last = draw()
    seconds.push((performance.now() - start) / 1000)
  }
  seconds.sort((one, other) => one - other)
  const median = seconds[Math.floor(repeats / 2)]
  console.log(JSON.stringify({ engine: "Plot", chart: name, seconds: median, file: drawing, stable: first === last }))
}

async function main() {
  const { window } = new JSDOM("<!doctype html>")
  globalThis.window = window
  globalThis.document = window.document
  await import(pathToFileURL(library).href)
  for (const [name, draw] of Object.entries(charts(window.Plot, window.document))) measure(name, draw)
}

main()
