// A slider over a list of moments: it moves the list, says which moment it is at, and shows that moment once it is let go.

export function slider(form) {
  const list = form.querySelector("select");
  if (!list || list.options.length < 2) return;
  const bar = Object.assign(document.createElement("input"), { type: "range", min: 0, max: list.options.length - 1, value: list.selectedIndex, className: "oocd-slider" });
  bar.setAttribute("aria-label", form.querySelector("label").textContent);
  const say = () => bar.setAttribute("aria-valuetext", list.options[list.selectedIndex].text);
  bar.addEventListener("input", () => {
    list.selectedIndex = Number(bar.value);
    say();
  });
  bar.addEventListener("change", () => form.requestSubmit());
  list.addEventListener("change", () => {
    bar.value = list.selectedIndex;
    say();
  });
  say();
  list.before(bar);
}
