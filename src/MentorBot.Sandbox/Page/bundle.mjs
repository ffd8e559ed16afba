// Bundles the page into ../wwwroot/dist. Called by the build, when something of the page changed; several builds may call it at the same time.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { holdingLock } from "./lock.mjs";

const page = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(page, "..", "wwwroot", "dist");
const installed = path.join(page, "node_modules", ".installed");

await holdingLock(path.join(page, "node_modules.lock"), async () => {
  install();
  checkTypes();
  await bundle();
});

function install() {
  const wanted = createHash("sha256").update(fs.readFileSync(path.join(page, "package-lock.json"))).digest("hex");
  if (fs.existsSync(installed) && fs.readFileSync(installed, "utf8") === wanted) return;
  run(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--include=dev", "--loglevel=error"], "the page's packages could not be installed (npm ci)");
  fs.writeFileSync(installed, wanted);
}

function checkTypes() {
  run(process.execPath, [path.join(page, "node_modules", "typescript", "bin", "tsc"), "--noEmit"], "the page has type errors");
}

async function bundle() {
  const { build } = await import("esbuild");
  const made = await build({
    absWorkingDir: page,
    entryPoints: { page: "main.ts" },
    outdir: dist,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
  fs.mkdirSync(dist, { recursive: true });
  for (const file of made.outputFiles) replace(file.path, file.contents);
  // Last, because the build takes its time for that of the whole bundle.
  replace(path.join(dist, "index.html"), fs.readFileSync(path.join(page, "index.html")));
}

// A build that reads while another one writes must find the old file or the new one, never half of it.
function replace(target, contents) {
  const made = `${target}.${process.pid}`;
  fs.writeFileSync(made, contents);
  fs.renameSync(made, target);
}

function run(command, args, failure) {
  const { status, error } = spawnSync(command, args, { cwd: page, stdio: "inherit", shell: process.platform === "win32" && command.endsWith(".cmd") });
  if (status === 0) return;
  console.error(`bundle: ${failure}${error ? `: ${error.message}` : ""}. To build the bot without its page: -p:SandboxPage=false`);
  process.exit(1);
}
