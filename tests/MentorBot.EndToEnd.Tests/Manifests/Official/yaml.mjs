// A YAML file as JSON. A key that stands twice and a warning end it with an error.
import fs from "node:fs";
import { parseDocument } from "yaml";

const document = parseDocument(fs.readFileSync(process.argv[2], "utf8"), { uniqueKeys: true });
for (const problem of [...document.errors, ...document.warnings]) throw problem;
console.log(JSON.stringify(document.toJS()));
