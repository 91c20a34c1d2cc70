// SPDX-License-Identifier: Apache-2.0
// Generates TypeScript from OpenAPI documents, with openapi-typescript and with Hey API, below a folder for each document.
// Usage, where both are installed: node --input-type=module - FOLDER FILE.json... <typescript.mjs
import { createClient } from "@hey-api/openapi-ts";
import { mkdir, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";

const [folder, ...documents] = process.argv.slice(2);
for (const document of documents) {
    const out = `${folder}/${basename(document, ".json").replace(/[^A-Za-z0-9]/g, "_")}`;
    await mkdir(out, { recursive: true });
    await writeFile(`${out}/types.ts`, astToString(await openapiTypescript(pathToFileURL(document), { silent: true })));
    await createClient({ input: document, output: `${out}/client`, plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"], logs: { level: "error" } });
}
