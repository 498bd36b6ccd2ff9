// What a chart draws is read from the page's own table, so the two cannot differ.

/** What is to be seen: a link to cases says more to those who cannot see where it stands. */
function text(element) {
  const seen = element?.cloneNode(true);
  seen?.querySelectorAll(".govuk-visually-hidden").forEach((hidden) => hidden.remove());
  return (seen?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** 86.9 % and 1,234 are numbers; None, [c] and whatever else is written where there is no figure are gaps (null). */
export function number(written) {
  const plain = written.replace(/[\s,%]/g, "").replace("\u2212", "-");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/**
 * @param {HTMLTableElement} table its first header row names the columns, each row's first cell names the row
 * @param {string[]} wanted names of the columns to draw; none for all
 */
export function read(table, wanted) {
  const [, ...names] = [...table.tHead.rows[0].cells].map(text);
  const columns = names.map((name, place) => ({ name, place })).filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).map((row) => {
    const [name, ...cells] = [...row.cells].map(text);
    return { name, own: "own" in row.dataset, mark: row.dataset.mark, cells: columns.map(({ place }) => ({ text: cells[place] ?? "", value: number(cells[place] ?? "") })) };
  });
  return { columns: columns.map(({ name }) => name), rows };
}

/** A row's name, with what stands in its cell where that is no figure. */
export function named(row, cell = row.cells[0]) {
  if (cell.value !== null || !cell.text) return row.name;
  return cell.text === "None" ? `${row.name} (no figure)` : `${row.name} ${cell.text}`;
}
