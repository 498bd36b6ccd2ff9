// Compiles the styles, copies the images they name and bundles the script that draws charts into wwwroot/assets, which is not kept in the repository.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { compile } from "sass";

const out = "wwwroot/assets";
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { css } = compile("Assets/oocd.scss", { loadPaths: [".", "node_modules"], style: "compressed", quietDeps: true });
writeFileSync(`${out}/oocd.css`, css);
cpSync("Assets/favicon.svg", `${out}/favicon.svg`);
await build({ entryPoints: ["Assets/charts/charts.mjs"], outfile: `${out}/charts.js`, bundle: true, minify: true, format: "iife", target: "es2023", legalComments: "eof", logLevel: "warning" });
