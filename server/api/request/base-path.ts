import { getPath } from "hono/utils/url";

/**
 * Takes the base path away before a request is routed: nothing behind it knows that there is one. A proxy may take it away itself, so paths without it are
 * served too.
 */
export function pathWithin(basePath: string): (request: Request) => string {
  const prefix = prefixFrom(basePath);
  return (request) => {
    const path = getPath(request);
    if (prefix === "" || !(path === prefix || path.startsWith(`${prefix}/`))) return path;
    return path === prefix ? "/" : path.slice(prefix.length);
  };
}

/** What stands before every path of this server in links: empty or such as `/mailuo`. */
export function prefixFrom(basePath: string): string {
  return basePath.replace(/\/+$/u, "");
}
