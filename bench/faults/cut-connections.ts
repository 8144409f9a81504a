import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Struck } from "./fault.js";
import { documentsAt, recovered, runningAt } from "./observer.js";
import { enginesOf } from "./processes.js";
import { startLoaded, stop } from "./served-store.js";
import type { StoreSettings } from "./store-settings.js";

const STREAMED = JSON.stringify({
  query: "UNWIND range(1, 1000000) AS n RETURN n, 'x' + toString(n) AS x",
  maxRows: 50_000,
});
const REPORT = "徐汇区2014年上半年工作报告\n".repeat(20_000);
const FORM = `--cut\r\ncontent-disposition: form-data; name="file"; filename="cut.txt"\r\ncontent-type: text/plain\r\n\r\n${REPORT}\r\n--cut--\r\n`;
const LONGEST_MS = 300;
const PATIENCE_MS = 20_000;

/** What is sent in the midst of which the connection is cut, by turns. */
const SENT = {
  stream: [{ path: "/api/query", type: "application/json", body: STREAMED }],
  upload: [
    { path: "/api/documents?name=cut.txt", type: "text/plain", body: REPORT },
    { path: "/api/documents", type: "multipart/form-data; boundary=cut", body: FORM },
    { path: "/api/import?name=cut.json", type: "application/json", body: REPORT },
  ],
} as const;

/** A connection is cut in the midst of an answer or of a file that is sent. Nothing of it may stay: no document, no file, no query that runs. */
export async function cutConnections(store: StoreSettings, which: keyof typeof SENT): Promise<Struck> {
  const server = await startLoaded(store);
  const { port } = new URL(server.address);
  const before = await documentsAt(server.address);
  const uploads = join(z.string().parse(store["MAILUO_DATA"]), "uploads");
  async function left(): Promise<string | null> {
    const documents = await documentsAt(server.address);
    if (documents !== before) return `there are ${documents} documents, and were ${before}`;
    const files = existsSync(uploads) ? readdirSync(uploads) : [];
    if (files.length > 0) return `${files.length} uploads are left`;
    const running = await runningAt(server.address);
    return running > 0 ? `${running} queries still run` : null;
  }
  return {
    store,
    async strike(round, random) {
      const sent = SENT[which][round % SENT[which].length];
      if (sent === undefined) throw new Error("There is nothing to send.");
      const socket = connect(Number(port), "127.0.0.1");
      socket.on("error", () => {});
      const head = `POST ${sent.path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/x-ndjson\r\ncontent-type: ${sent.type}\r\ncontent-length: ${Buffer.byteLength(sent.body)}\r\n\r\n`;
      const share = which === "stream" ? 1 : random() * 0.9;
      socket.write(head + sent.body.slice(0, Math.floor(share * sent.body.length)));
      if (which === "stream") socket.on("data", () => {});
      await delay(random() * LONGEST_MS);
      socket.destroy();
      const recovery = await recovered(server.address, { acknowledged: new Set(), round: 0 });
      const started = performance.now();
      let wrong = await left();
      while (wrong !== null && performance.now() - started < PATIENCE_MS) {
        await delay(50);
        wrong = await left();
      }
      return { ms: recovery.ms + performance.now() - started, wrong: recovery.wrong ?? wrong };
    },
    end: () => stop(server),
    seen: () => `then answered with ${enginesOf(server.pid).length} readers`,
  };
}
