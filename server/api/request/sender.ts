import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { createForwarding } from "#server/access/forwarding.js";
import type { Configuration } from "#server/configuration.js";
import type { RequestEnvironment } from "#server/api/services.js";

/** Finds out from where each request came, by which name and scheme. */
export function findSender({ trustProxy, proxyHeader }: Pick<Configuration, "trustProxy" | "proxyHeader">) {
  const read = createForwarding({ trusted: trustProxy, header: proxyHeader });
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    const url = new URL(context.req.url);
    const sender = read({
      peer: peerOf(context),
      scheme: url.protocol === "https:" ? "https" : "http",
      host: context.req.header("host") ?? url.host,
      header: (name) => context.req.header(name),
    });
    context.set("sender", sender);
    await next();
  });
}

/** The other end of the connection; in tests, where there is none, this machine. */
function peerOf(context: Context): string {
  return hasConnection(context.env) ? (getConnInfo(context).remote.address ?? "unknown") : "127.0.0.1";
}

function hasConnection(bindings: unknown): boolean {
  return typeof bindings === "object" && bindings !== null && "incoming" in bindings;
}
