// SPDX-License-Identifier: Apache-2.0

// Opens the documentation pages of a running bookshop in Chromium, and adds a book there.
//
//   npm install && node docs-check.mjs http://localhost:8000 screenshots
//
// Exit code 0: the pages work under "default-src 'self'", without an error and without a request to another host.
// CHROMIUM names the browser's executable where it is not the usual one.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

const POLICY = "default-src 'self'";
const PATIENCE = 60_000;

const faults = [];

function check(fact, holds, found = "") {
  console.log(`${holds ? "ok    " : "FAULT "} ${fact}${!holds && found !== "" ? `; found: ${found}` : ""}`);
  if (!holds) faults.push(fact);
}

/** A valid ISBN-13 that no shop is likely to have. */
function newIsbn() {
  const digits = `978${String(Math.floor(Math.random() * 1e9)).padStart(9, "0")}`;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return digits + ((10 - (sum % 10)) % 10);
}

/** Visits a page, and checks afterwards that it behaved while `visit` was with it. */
async function inspect(browser, url, visit) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  const errors = [];
  const violations = [];
  const foreign = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("requestfailed", (request) => errors.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => new URL(request.url()).origin !== url.origin && foreign.push(request.url()));
  await page.exposeFunction("reportViolation", (text) => violations.push(text));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      window.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    ),
  );

  const response = await page.goto(url.href);
  const policy = await response.headerValue("content-security-policy");
  check(`${url.pathname} is served with ${POLICY}`, policy === POLICY, policy ?? "no policy");
  await visit(page);
  await page.waitForLoadState("networkidle");

  check(`${url.pathname} breaks no content security policy`, violations.length === 0, violations.join("\n  "));
  check(`${url.pathname} has no error in the console`, errors.length === 0, errors.join("\n  "));
  check(`${url.pathname} asks no other host`, foreign.length === 0, foreign.join("\n  "));
  await page.close();
}

async function tryItOut(page, title, folder) {
  const operation = page.locator('.opblock-post:has([data-path="/books"])');
  await operation.waitFor();
  check("Swagger UI bears the document's title", (await page.title()) === title, await page.title());
  const server = await page.locator(".servers option").first().innerText();
  check("Swagger UI shows where the application is", server === new URL(".", page.url()).href, server);
  await page.screenshot({ path: join(folder, "docs.png") });

  const isbn = newIsbn();
  const book = {
    isbn,
    title: "Pride and Prejudice",
    author: "Jane Austen",
    year: 1813,
    language: "en",
    subjects: ["fiction"],
    price: 799,
  };
  await operation.locator(".opblock-summary-control").click();
  await operation.locator("textarea.body-param__text").fill(JSON.stringify(book, null, 2));
  await operation.locator("button.execute").click();
  const answer = operation.locator(".live-responses-table tbody .response");
  await answer.waitFor();

  const status = (await answer.locator(".response-col_status").innerText()).trim();
  const text = await answer.innerText();
  check("POST /books with Try it out is answered with 201", /^201\b/.test(status), text);
  check("the answer shows the new book", text.includes(isbn), text);
  await operation.screenshot({ path: join(folder, "docs-post.png") });
}

async function readReference(page, title, folder) {
  const heading = page.locator("#redoc h1").first();
  await heading.waitFor();
  check("ReDoc bears the document's title", (await page.title()) === title, await page.title());
  check("ReDoc shows the document", (await heading.innerText()).startsWith(title), await heading.innerText());
  const position = await page.locator(".menu-content").evaluate((menu) => getComputedStyle(menu).position);
  check("ReDoc is styled", position === "sticky", position);
  await page.screenshot({ path: join(folder, "redoc.png") });
}

async function main(base, folder) {
  const root = new URL(base.endsWith("/") ? base : `${base}/`);
  await mkdir(folder, { recursive: true });
  const { info } = await (await fetch(new URL("openapi.json", root))).json();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    timeout: PATIENCE,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    await inspect(browser, new URL("docs", root), (page) => tryItOut(page, info.title, folder));
    await inspect(browser, new URL("redoc", root), (page) => readReference(page, info.title, folder));
  } finally {
    await browser.close();
  }
}

const [base, folder] = process.argv.slice(2);
if (base === undefined || folder === undefined) {
  console.error("usage: node docs-check.mjs BASE-URL FOLDER-FOR-SCREENSHOTS");
  process.exit(2);
}
try {
  await main(base, folder);
} catch (error) {
  check("the check runs to its end", false, error.message);
}
console.log(faults.length === 0 ? "The documentation pages work." : `${faults.length} faults.`);
process.exit(faults.length === 0 ? 0 : 1);
