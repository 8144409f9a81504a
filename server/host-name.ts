/** The name in a `Host` header, lower case, in ASCII and without port; undefined where it is none. */
export function hostnameFromHost(host: string): string | undefined {
  const bracketed = host.includes("::") && !host.startsWith("[") ? `[${host}]` : host;
  if (/[/\\?#@*\s]/.test(bracketed) || !URL.canParse(`http://${bracketed}`)) return undefined;
  return new URL(`http://${bracketed}`).hostname;
}

/** Whether it is a name alone, without scheme, port and path. */
export function isHostName(text: string): boolean {
  const hasPort = /^[^:]*:[^:]*$|\]:/u.test(text);
  return !hasPort && hostnameFromHost(text) !== undefined;
}
