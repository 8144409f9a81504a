import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { GraphError } from "#model/problem.js";
import { codeOf } from "./system-error.js";
import { answerUnreadable } from "./unreadable-request.js";

const SWEEP_MS = 20;

export interface Listening {
  /** What a browser is pointed at, e.g. `http://127.0.0.1:7010`. */
  readonly address: string;
  /** Takes no more requests, lets those under way finish for at most `graceMs`, then ends. */
  readonly stop: (graceMs: number) => Promise<void>;
}

/** Serves the app; throws `invalid-configuration` where the address cannot be had. */
export async function listen(
  app: Pick<Hono, "fetch">,
  place: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const listener = getRequestListener(app.fetch);
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  server.on("clientError", answerUnreadable);
  server.listen(place.port, place.host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw listeningError(error, place);
  }
  return { address: addressOf(server, place.host), stop: (graceMs) => stop(server, graceMs) };
}

async function stop(server: Server, graceMs: number): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // A connection is idle again, and kept open by browsers, once its request is answered.
  const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const patience = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweeping);
  clearTimeout(patience);
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  const name = ["0.0.0.0", "::"].includes(host) ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

function listeningError(error: unknown, { host, port }: { readonly host: string; readonly port: number }): GraphError {
  const code = codeOf(error) ?? String(error);
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use, perhaps by another Mailuo; stop that one or choose another with PORT=${port + 1}.`,
    EACCES: `This user may not listen on port ${port}; choose one above 1023 with PORT.`,
    EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine; use 127.0.0.1, or 0.0.0.0 for all of them.`,
    ENOTFOUND: `HOST is ${host}, which names no machine; use 127.0.0.1, or 0.0.0.0 for all addresses.`,
  };
  const sentence = sentences[code] ?? `Mailuo cannot listen on ${host}, port ${port} (${code}); check HOST and PORT.`;
  return new GraphError("invalid-configuration", sentence, { cause: error });
}
