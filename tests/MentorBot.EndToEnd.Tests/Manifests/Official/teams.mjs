// What Microsoft's own package says against the app package in a folder: one sentence a line. The schemas come with it; nothing is fetched.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { AppManifestUtils } = require("@microsoft/app-manifest");
const Ajv = require("ajv-draft-04").default;
const addFormats = require("ajv-formats").default;
const schemas = path.join(path.dirname(require.resolve("@microsoft/app-manifest")), "json-schemas", "teams");
const folder = process.argv[2];
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));

const manifest = read("manifest.json");
const newest = Math.max(...fs.readdirSync(schemas).map((name) => Number(/^v1\.(\d+)$/.exec(name)?.[1] ?? 0)));
if (manifest.manifestVersion !== `1.${newest}`) console.log(`manifest.json is ${manifest.manifestVersion}, the newest stable schema is 1.${newest}.`);
if (!manifest.$schema.includes(`/v${manifest.manifestVersion}/`)) console.log(`${manifest.$schema} is not the schema of ${manifest.manifestVersion}.`);
for (const problem of await AppManifestUtils.validateAgainstSchema(manifest)) console.log(`manifest.json: ${problem}`);

// The schema of texts has patterns that the package's own call cannot compile.
const texts = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(texts);
const schema = path.join(schemas, `v${manifest.manifestVersion}`, "MicrosoftTeams.Localization.schema.json");
const validate = texts.compile(JSON.parse(fs.readFileSync(schema, "utf8")));
for (const { file } of manifest.localizationInfo.additionalLanguages)
  if (!validate(read(file))) for (const problem of validate.errors) console.log(`${file}: ${problem.instancePath} ${problem.message} ${JSON.stringify(problem.params)}`);
