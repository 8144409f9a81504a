import { once } from "node:events";
import { createServer, request } from "node:http";

export interface Proxy {
  /** `http://127.0.0.1:…` */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * A reverse proxy as one stands before Mailuo: passes on what begins with `prefix` as it is, says for whom, and knows nothing else. What a caller says of
 * himself in the same headers is written over.
 */
export async function startProxy(target: string, prefix: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    if (!(incoming.url ?? "").startsWith(prefix)) {
      outgoing.writeHead(404).end();
      return;
    }
    const { url: path, method, headers, socket } = incoming;
    const forwarded = {
      "x-forwarded-for": socket.remoteAddress ?? "",
      "x-forwarded-proto": "http",
      "x-forwarded-host": headers.host ?? "",
    };
    const own = { ...headers, ...forwarded, host: `${hostname}:${port}` };
    const passed = request({ hostname, port, path, method, headers: own }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${bound !== null && typeof bound === "object" ? bound.port : 0}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
