import { across, black, colours, dashes, groups, label, legend, legendExtra, scale, symbols } from "./style.mjs";
import { named } from "./table.mjs";

/** A line for each column over the rows, which are periods; where a figure is missing the line is broken. */
export function lines({ columns, rows }, width) {
  const percent = rows.some((row) => row.cells.some((cell) => cell.text.endsWith("%")));
  const extra = legendExtra(columns, width);
  return {
    height: 400 + extra,
    option: {
      legend: legend(columns),
      xAxis: groups(rows.map((row) => row.name.replace(" ", "\n")), across(rows.length, width)),
      yAxis: scale(percent ? { max: 100, axisLabel: { ...label, formatter: "{value} %" } } : {}),
      grid: { left: 0, right: 24, top: 56 + extra, bottom: 8, outerBoundsMode: "same" },
      series: columns.map((name, column) => ({
        name,
        type: "line",
        connectNulls: false,
        symbol: symbols[column % symbols.length],
        symbolSize: 10,
        lineStyle: { width: 3, type: dashes[column % dashes.length] },
        data: rows.map((row) => row.cells[column].value),
      })),
    },
  };
}

/** An index with its interval by row (columns: index, lower, upper) on a scale of ratios, with a line where there is no difference. */
export function intervals({ rows }, width) {
  const values = rows.flatMap((row) => row.cells.slice(0, 3).map((cell) => cell.value)).filter((value) => value > 0);
  const ends = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
  const least = Math.max(...ends.filter((end) => end <= Math.min(0.5, ...values)), 0.1);
  const most = Math.min(...ends.filter((end) => end >= Math.max(2, ...values)), 100);
  const within = (value) => Math.log10(Math.min(most, Math.max(least, value)));
  return {
    height: 48 * rows.length + 96,
    option: {
      yAxis: groups(rows.map((row) => named(row)), { inverse: true, axisLabel: { width: Math.min(260, width * 0.4), overflow: "break", lineHeight: 19 } }),
      xAxis: {
        ...scale(),
        min: Math.log10(least),
        max: Math.log10(most),
        minInterval: 0,
        axisLabel: { ...label, customValues: ends.map(Math.log10), formatter: (value) => String(Number((10 ** value).toPrecision(1))) },
        axisTick: { customValues: ends.map(Math.log10) },
        splitLine: { show: false },
      },
      grid: { left: 0, right: width >= 600 ? 170 : 56, top: 40, bottom: 8, outerBoundsMode: "same" },
      series: [{
        type: "custom",
        encode: { x: [0], y: 3 },
        data: rows.flatMap((row, place) => (row.cells[0].value > 0 ? [[...row.cells.slice(0, 3).map((cell) => (cell.value > 0 ? within(cell.value) : NaN)), place]] : [])),
        renderItem: ({ coordSys }, api) => {
          const [middle, from, to] = [0, 1, 2].map((column) => (Number.isNaN(api.value(column)) ? null : api.coord([api.value(column), api.value(3)])));
          const stroke = { stroke: colours[0], lineWidth: 3 };
          const line = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: stroke });
          const whisker = from && to ? [line(from[0], from[1], to[0], to[1]), ...[from, to].map(([x, y]) => line(x, y - 7, x, y + 7))] : [];
          const [index, lower, upper] = rows[api.value(3)].cells.map((cell) => cell.text);
          return {
            type: "group",
            children: [...whisker, { type: "circle", shape: { cx: middle[0], cy: middle[1], r: 7 }, style: { fill: colours[0] } },
              { type: "text", style: { ...label, text: whisker.length > 0 && width >= 600 ? `${index} (${lower} to ${upper})` : index, x: coordSys.x + coordSys.width + 16, y: middle[1], fill: black, verticalAlign: "middle", font: "16px arial, sans-serif" } }],
          };
        },
        markLine: {
          silent: true,
          symbol: "none",
          data: [{ xAxis: 0 }],
          lineStyle: { color: black, width: 2, type: "dashed" },
          label: { ...label, formatter: "1: no difference", position: "start", distance: 8 },
        },
      }],
    },
  };
}
