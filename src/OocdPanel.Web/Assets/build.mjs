// Compiles the styles and copies the images they name into wwwroot/assets, which is not kept in the repository.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { compile } from "sass";

const out = "wwwroot/assets";
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { css } = compile("Assets/oocd.scss", { loadPaths: [".", "node_modules"], style: "compressed", quietDeps: true });
writeFileSync(`${out}/oocd.css`, css);
cpSync("Assets/favicon.svg", `${out}/favicon.svg`);
