// Colours of the Government Analysis Function: each at least 3:1 on white, and told apart without colour by its pattern, mark or dash.
export const black = "#0b0c0c";
export const quiet = "#505a5f";
export const colours = ["#12436d", "#28a197", "#801650", "#f46a25"];
export const symbols = ["circle", "rect", "triangle", "diamond"];
export const dashes = ["solid", [8, 4], [2, 4], [12, 4, 2, 4]];

const white = "rgba(255, 255, 255, 0.85)";
const lines = (rotation, gap) => ({ symbol: "rect", symbolSize: 1, color: white, dashArrayX: [1, 0], dashArrayY: [2, gap], rotation });

/** The first series is plain. */
export const patterns = [
  { symbol: "none" },
  lines(Math.PI / 4, 6),
  { symbol: "circle", symbolSize: 0.6, color: white, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [5, 0] },
  lines(-Math.PI / 4, 4),
];

export const label = { color: black, fontFamily: "arial, sans-serif", fontSize: 16 };

/** What every chart has: no movement, nothing to point at, since the table has the figures. */
export const common = {
  animation: false,
  stateAnimation: { duration: 0 },
  textStyle: label,
  color: colours,
  aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: patterns } },
};

export const scale = (more = {}) => ({
  type: "value",
  min: 0,
  minInterval: 1,
  axisLabel: { ...label, hideOverlap: true },
  axisLine: { show: false },
  splitLine: { lineStyle: { color: "#b1b4b6" } },
  ...more,
});

export const groups = (data, more = {}) => ({
  type: "category",
  data,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: black } },
  ...more,
  axisLabel: { ...label, interval: 0, ...more.axisLabel },
});

/** Names along the foot of a chart: turned where they are close, some left out where they are too close for that. */
export const across = (names, width) => ({ axisLabel: { interval: width / names < 28 ? "auto" : 0, rotate: width / names < 96 ? 60 : 0, lineHeight: 19 } });

/** How much higher a legend is than one row of names, by about how wide they are at 16 px. */
export const legendExtra = (names, width) => {
  let [rows, used] = [1, 0];
  for (const name of names) {
    const wide = 57 + 8.5 * name.length;
    if (used > 0 && used + wide > width) [rows, used] = [rows + 1, 0];
    used += wide;
  }
  return 27 * (rows - 1);
};

export const legend = (data) => ({ data, left: 0, top: 0, itemWidth: 28, itemHeight: 16, itemGap: 24, selectedMode: false, textStyle: label });
