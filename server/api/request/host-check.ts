import { createMiddleware } from "hono/factory";
import type { Configuration } from "#server/configuration.js";
import { GraphError } from "#model/problem.js";
import { hostnameFromHost } from "#server/host-name.js";
import type { RequestEnvironment } from "#server/api/services.js";

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"] as const;
const ANY_ADDRESS: ReadonlySet<string> = new Set(["0.0.0.0", "::", "[::]"]);

/**
 * Lets in only requests to names that are this server's. A page elsewhere that rebinds its own name to this machine's address
 * (DNS rebinding) still sends its own name as host and is turned away.
 */
export function checkHost(configuration: Pick<Configuration, "host" | "allowedHosts">) {
  const served = new Set<string>([
    ...LOOPBACK_NAMES,
    ...configuration.allowedHosts.flatMap((name) => hostnameFromHost(name) ?? []),
  ]);
  if (!ANY_ADDRESS.has(configuration.host)) served.add(hostnameFromHost(configuration.host) ?? configuration.host);
  return createMiddleware<RequestEnvironment>(async (context, next) => {
    const { host } = context.get("sender");
    const hostname = hostnameFromHost(host);
    if (hostname === undefined || !served.has(hostname)) {
      throw new GraphError("host-refused", {
        en: `This server does not answer to the host name “${host}”; add it to ALLOWED_HOSTS if it is yours.`,
        zh: `本服务器不以主机名“${host}”提供服务；如果是你的，请加入 ALLOWED_HOSTS。`,
      });
    }
    await next();
  });
}

/** Whether a `Host` header names this machine, whatever the port. */
export function isLoopbackHost(host: string): boolean {
  const hostname = hostnameFromHost(host);
  return LOOPBACK_NAMES.some((name) => name === hostname);
}
