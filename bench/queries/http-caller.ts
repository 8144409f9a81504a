import { Agent, request, type IncomingMessage } from "node:http";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";

/** Someone who calls the server from an address of their own, with a connection that is kept. */
export interface HttpCaller {
  /** Throws where the answer is no good one. */
  get(path: string): Promise<unknown>;
  query(query: string, params?: object, limits?: object): Promise<unknown>;
  /** The status, whatever it is. */
  status(query: string, limits: object): Promise<number>;
  /** Parses line by line, waiting `pauseMs` after each thousandth; tells how many rows came. */
  stream(query: string, pauseMs?: number): Promise<number>;
  close(): void;
}

/** `number`: 1 to 200; the caller's address is 127.0.1.`number`. */
export function createHttpCaller(address: string, number: number): HttpCaller {
  const agent = new Agent({ keepAlive: true, localAddress: `127.0.1.${number}` });
  const send = (path: string, body: object | null, accept = "application/json"): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const headers = { accept, ...(body === null ? {} : { "content-type": "application/json" }) };
      const options = { agent, method: body === null ? "GET" : "POST", headers };
      request(new URL(path, address), options, resolve)
        .on("error", reject)
        .end(body === null ? undefined : JSON.stringify(body));
    });
  return {
    get: async (path) => JSON.parse(await good(await send(path, null))),
    query: async (query, params = {}, limits = {}) =>
      JSON.parse(await good(await send("/api/query", { query, params, ...limits }))),
    async status(query, limits) {
      const answer = await send("/api/query", { query, ...limits });
      await text(answer);
      return answer.statusCode ?? 0;
    },
    async stream(query, pauseMs = 0) {
      const answer = await send("/api/query", { query, maxRows: 50_000, timeoutMs: 120_000 }, "application/x-ndjson");
      let rows = 0;
      let last = "";
      for await (const line of createInterface({ input: answer })) {
        const { type }: { type: string } = JSON.parse(line);
        if (type === "row") rows += 1;
        last = type;
        if (pauseMs > 0 && rows % 1000 === 999) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      if (last !== "end") throw new Error(`The stream ended with ${last} after ${rows} rows.`);
      return rows;
    },
    close: () => agent.destroy(),
  };
}

async function good(answer: IncomingMessage): Promise<string> {
  const body = await text(answer);
  if (answer.statusCode !== 200) throw new Error(`The server answered ${answer.statusCode}: ${body}`);
  return body;
}
