import { across, black, colours, groups, label, legend, legendExtra, patterns, quiet, scale } from "./style.mjs";
import { named } from "./table.mjs";

const sideways = (names, width, bottom) => ({
  yAxis: groups(names, { inverse: true, axisLabel: { width: Math.min(260, width * 0.4), overflow: "break", lineHeight: 19 } }),
  grid: { left: 0, right: 72, top: bottom, bottom: 8, outerBoundsMode: "same" },
});

const percents = (rows) => rows.some((row) => row.cells.some((cell) => cell.text.endsWith("%")));
const axis = (rows) => scale(percents(rows) ? { max: 100, axisLabel: { ...label, hideOverlap: true, formatter: "{value} %" } } : {});

/** One bar a row, by the first column; sorted where a row is marked as one's own, which is then told apart. */
export function bars({ rows }, width) {
  const own = rows.some((row) => row.own);
  const shown = own ? rows.toSorted((one, other) => (other.cells[0].value ?? -1) - (one.cells[0].value ?? -1)) : rows;
  return {
    height: 48 * shown.length + 48,
    option: {
      ...sideways(shown.map((row) => (row.own ? `▶ ${named(row)}` : named(row))), width, 8),
      xAxis: axis(rows),
      series: [{
        type: "bar",
        barMaxWidth: 28,
        data: shown.map((row) => ({
          value: row.cells[0].value,
          label: { formatter: row.cells[0].text, fontWeight: row.own ? "bold" : "normal" },
          itemStyle: own && !row.own ? { color: quiet, decal: patterns[1] } : { color: colours[0], decal: patterns[0] },
        })),
        label: { ...label, show: true, position: "right" },
      }],
    },
  };
}

/** A bar for each column, in groups by row. */
export function groupedBars({ columns, rows }, width) {
  const extra = legendExtra(columns, width);
  return {
    height: rows.length * (28 * columns.length + 20) + 88 + extra,
    option: {
      ...sideways(rows.map((row) => row.name), width, 40 + extra),
      legend: legend(columns),
      xAxis: axis(rows),
      series: columns.map((name, column) => ({
        name,
        type: "bar",
        barMaxWidth: 24,
        barGap: "15%",
        data: rows.map((row) => ({ value: row.cells[column].value ?? 0, label: { formatter: row.cells[column].text } })),
        label: { ...label, show: true, position: "right" },
      })),
    },
  };
}

/** Bars that touch, over the values from left to right; the rows that a mark stands in have a line with its words. */
export function histogram({ columns, rows }, width) {
  const marked = rows.filter((row) => row.mark);
  return {
    height: 360 + 24 * marked.length,
    option: {
      xAxis: groups(rows.map((row) => named(row)), across(rows.length, width)),
      yAxis: scale({ name: columns[0], nameLocation: "end", nameTextStyle: { ...label, align: "left" } }),
      grid: { left: 0, right: 16, top: 8 + 24 * marked.length, bottom: 8, outerBoundsMode: "same" },
      series: [{
        type: "bar",
        barCategoryGap: "4%",
        itemStyle: { color: colours[1], decal: patterns[0] }, // The black lines have to be seen on it.
        data: rows.map((row) => row.cells[0].value),
        markLine: {
          silent: true,
          symbol: "none",
          data: marked.map((row, place) => ({
            xAxis: rows.indexOf(row),
            lineStyle: { color: black, width: 2, type: place === 0 ? "solid" : "dashed" },
            label: { ...label, formatter: row.mark, position: "end", distance: [0, 6 + 24 * place], align: rows.indexOf(row) > rows.length / 2 ? "right" : "left" },
          })),
        },
      }],
    },
  };
}
