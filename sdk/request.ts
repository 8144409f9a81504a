/** What path, query string and body are filled from. What is undefined is left out. */
export type Given = Readonly<Record<string, unknown>>;

export interface RequestOptions {
  readonly baseUrl: string;
  readonly token?: string | undefined;
  readonly language?: "en" | "zh" | undefined;
  readonly accept?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The header `If-Match`. */
  readonly ifMatch?: string | undefined;
  /** What is sent instead of JSON. */
  readonly form?: FormData | undefined;
}

/** `operation` is a method and a path with `{names}`, which are filled first; the rest is the query string, of a POST the body. */
export function requestFor(operation: string, given: Given, options: RequestOptions): Request {
  const [method = "GET", template = ""] = operation.split(" ");
  const rest = new Map(Object.entries(given).filter(([, value]) => value !== undefined));
  const path = template.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    if (value === undefined || value === "") throw new TypeError(`${operation} needs ${name}.`);
    return encodeURIComponent(textFrom(value));
  });
  const hasBody = method === "POST" || method === "PUT";
  const { form } = options;
  const query = new URLSearchParams(hasBody ? [] : [...rest].flatMap(paramsFrom));
  const headers = new Headers({ accept: options.accept ?? "*/*", "accept-language": options.language ?? "en" });
  if (options.token !== undefined) headers.set("authorization", `Bearer ${options.token}`);
  if (options.ifMatch !== undefined) headers.set("if-match", options.ifMatch);
  // A form says itself of what type it is.
  if (hasBody && form === undefined) headers.set("content-type", "application/json");
  const address = `${options.baseUrl.replace(/\/+$/u, "")}${path}${query.size === 0 ? "" : `?${query.toString()}`}`;
  return new Request(address, {
    method,
    headers,
    body: form ?? (hasBody ? JSON.stringify(Object.fromEntries(rest)) : null),
    signal: options.signal ?? null,
  });
}

/** Keys may hold commas: of them each is a parameter of its own. */
function paramsFrom([name, value]: readonly [string, unknown]): [string, string][] {
  if (name === "keys" && Array.isArray(value)) return value.map((key) => [name, String(key)]);
  return [[name, textFrom(value)]];
}

/** As path, query string and forms have it: lists with commas between. */
export function textFrom(value: unknown): string {
  return Array.isArray(value) ? value.join(",") : String(value);
}
