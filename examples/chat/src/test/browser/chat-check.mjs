// SPDX-License-Identifier: Apache-2.0

// Has two tabs of Chromium talk to each other in a running chat.
//
//   npm install && node chat-check.mjs http://localhost:8000 screenshots
//
// Exit code 0: each sees the other come, speak and go. CHROMIUM names the browser's executable where it is not the usual
// one.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PATIENCE = 60_000;

const [address, screenshots] = process.argv.slice(2);

async function enter(browser, name) {
  const page = await browser.newPage({ viewport: { width: 720, height: 540 } });
  page.setDefaultTimeout(PATIENCE);
  page.on("pageerror", (error) => { throw error; });
  await page.goto(address);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Enter" }).click();
  await page.getByText(name, { exact: false }).first().waitFor();
  return page;
}

async function say(page, text) {
  await page.getByLabel("Say something").fill(text);
  await page.getByRole("button", { name: "Say" }).click();
}

await mkdir(screenshots, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  timeout: PATIENCE,
  args: ["--no-sandbox"],
});
try {
  const ada = await enter(browser, "Ada");
  const bob = await enter(browser, "Bob");
  await ada.getByText("Here: Ada, Bob").waitFor();
  await say(ada, "Is anybody here?");
  await bob.getByText("Is anybody here?").waitFor();
  await say(bob, "<b>I am.</b>");
  await ada.getByText("<b>I am.</b>").waitFor();
  await ada.screenshot({ path: join(screenshots, "chat.png") });
  await bob.close();
  await ada.getByText("Here: Ada", { exact: true }).waitFor();
  console.log("ok    two tabs talk to each other");
} finally {
  await browser.close();
}
