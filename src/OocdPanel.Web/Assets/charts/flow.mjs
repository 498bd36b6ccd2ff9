import { black, colours, label, patterns } from "./style.mjs";

/** From the first column to all others, by the first row: how many of those decided went where. */
export function flow({ columns, rows }, width) {
  const [all, ...parts] = columns.map((name, column) => ({ name, ...rows[0].cells[column] }));
  const some = parts.filter((part) => part.value > 0);
  return {
    height: Math.max(220, 90 * some.length),
    option: {
      series: [{
        type: "sankey",
        left: 0,
        right: Math.min(220, width * 0.45),
        top: 32,
        bottom: 16,
        nodeWidth: 28,
        nodeGap: 28,
        draggable: false,
        emphasis: { disabled: true },
        layoutIterations: 0,
        nodes: [all, ...some].map((node, place) => ({
          name: node.name,
          itemStyle: { color: colours[place % colours.length], decal: patterns[place % patterns.length] },
          label: { ...label, formatter: `${node.name}: ${node.text}`, position: place === 0 ? [0, -24] : "right", width: Math.min(200, width * 0.42), overflow: "break" },
        })),
        links: some.map((part) => ({ source: all.name, target: part.name, value: part.value })),
        lineStyle: { color: "target", opacity: 0.35 },
        label: { color: black },
      }],
    },
  };
}
