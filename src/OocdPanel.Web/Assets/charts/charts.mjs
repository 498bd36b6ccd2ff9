// Draws each figure.oocd-chart from the table it names. Without JavaScript the figure stays hidden, and the table says it all.
import { init, use } from "echarts/core";
import { BarChart, CustomChart, LineChart, SankeyChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { bars, groupedBars, histogram } from "./bars.mjs";
import { flow } from "./flow.mjs";
import { intervals, lines } from "./lines.mjs";
import { slider } from "./slider.mjs";
import { common } from "./style.mjs";
import { read } from "./table.mjs";

use([BarChart, CustomChart, LineChart, SankeyChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

const paper = 700; // Whatever the window's width: the styles scale it to the page's.

const kinds = { bars, "grouped-bars": groupedBars, lines, histogram, flow, intervals };

function draw(figure) {
  const table = document.getElementById(figure.dataset.table);
  const kind = kinds[figure.dataset.chart];
  if (!table || !kind) return;
  const figures = read(table, figure.dataset.columns ? figure.dataset.columns.split("|") : []);
  if (!figures.rows.some((row) => row.cells.some((cell) => cell.value > 0))) return; // Nothing to be seen.
  figure.hidden = false;
  const picture = figure.querySelector(".oocd-chart__picture");
  const chart = init(picture, null, { renderer: "svg", width: picture.clientWidth, height: 100 });
  let drawn = 0;
  const fit = (width) => {
    if (width === 0 || width === drawn) return;
    drawn = width;
    const { height, option } = kind(figures, width);
    chart.resize({ width, height, silent: true });
    chart.setOption({ ...common, ...option }, true);
    chart.getZr().flush();
    const svg = picture.querySelector("svg");
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`); // Paper scales it.
    svg.setAttribute("aria-hidden", "true");
  };
  fit(picture.clientWidth);
  new ResizeObserver(() => matchMedia("print").matches || fit(picture.clientWidth)).observe(picture);
  addEventListener("beforeprint", () => fit(paper));
  addEventListener("afterprint", () => fit(picture.clientWidth));
}

document.querySelectorAll("figure.oocd-chart").forEach(draw);
document.querySelectorAll("form[data-slider]").forEach(slider);
