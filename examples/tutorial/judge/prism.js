// SPDX-License-Identifier: Apache-2.0
// Proxies of Prism in one process, for prism.py. A line of the standard input is a document, the address of its application, and
// the port for the proxy; once that listens, or cannot, a line is written.
const { createInterface } = require("node:readline");
const { createSingleProcessPrism } = require(process.argv[2]);

const OPTIONS = { host: "127.0.0.1", cors: true, dynamic: false, errors: false, validateRequest: true, verboseLevel: "silent" };

// A question that Prism fails at is left without an answer.
process.on("uncaughtException", () => {});

(async () => {
    for await (const line of createInterface({ input: process.stdin })) {
        const [document, upstream, port] = line.split(" ");
        try {
            await createSingleProcessPrism({ ...OPTIONS, document, upstream: new URL(upstream), port: Number(port) });
            console.log("ready");
        } catch (failure) {
            console.log(`failed: ${failure.message}`);
        }
    }
})();
