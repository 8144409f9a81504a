import { BlockList, isIP } from "node:net";

/** From where a request came, as far as it can be believed. */
export interface Sender {
  /** Of the caller: the nearest address in the chain that is no trusted proxy's. */
  readonly address: string;
  readonly scheme: "http" | "https";
  /** What the caller named in `Host`, with its port. */
  readonly host: string;
  /** Whether a proxy says that it passed the request on, trusted or not. */
  readonly isForwarded: boolean;
}

export interface Arrival {
  /** Address of the other end of the connection. */
  readonly peer: string;
  readonly scheme: "http" | "https";
  readonly host: string;
  readonly header: (name: string) => string | undefined;
}

export interface ForwardingOptions {
  /** Addresses and CIDR ranges of proxies, and the word `loopback`; empty: there is none. */
  readonly trusted: readonly string[];
  /** In what the proxy writes: other headers are the caller's own and count for nothing. */
  readonly header: "x-forwarded" | "forwarded";
}

const HEADERS = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

/** Reads what trusted proxies say of a request; what others say counts for nothing. */
export function createForwarding({ trusted, header }: ForwardingOptions): (arrival: Arrival) => Sender {
  const proxies = blockListFrom(trusted);
  const isTrusted = (address: string) => isListed(proxies, address);
  return (arrival) => {
    const { scheme, host } = arrival;
    const isForwarded = HEADERS.some((name) => arrival.header(name) !== undefined);
    let address = withoutMapping(arrival.peer);
    if (!isTrusted(address)) return { address, scheme, host, isForwarded };
    const said = header === "forwarded" ? readForwarded(arrival) : readXForwarded(arrival);
    let hops = 0;
    while (isTrusted(address) && hops < said.addresses.length) {
      const before = addressFrom(said.addresses.at(-1 - hops) ?? "");
      hops += 1;
      if (before === null) break;
      address = before;
    }
    const proto = atHop(said.protos, hops)?.toLowerCase();
    return {
      address,
      scheme: proto === "https" || proto === "http" ? proto : scheme,
      host: atHop(said.hosts, hops) ?? host,
      isForwarded,
    };
  };
}

/** Whether a text may stand in the list of trusted proxies. */
export function isProxyAddress(text: string): boolean {
  if (text === "loopback") return true;
  const [address = "", bits, ...more] = text.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

interface Said {
  /** Callers first, the nearest proxy's peer last. */
  readonly addresses: readonly string[];
  readonly protos: readonly string[];
  readonly hosts: readonly string[];
}

function readXForwarded({ header }: Arrival): Said {
  const partsOf = (name: string) => (header(name) ?? "").split(",").flatMap((part) => part.trim() || []);
  return {
    addresses: partsOf("x-forwarded-for"),
    protos: partsOf("x-forwarded-proto"),
    hosts: partsOf("x-forwarded-host"),
  };
}

/** RFC 7239: `for=192.0.2.43;proto=https;host=example.org, for="[2001:db8::17]:4711"`. A name is looked for where one begins alone, so that a long one takes no more than its length. */
function readForwarded({ header }: Arrival): Said {
  const hops = hopsIn(header("forwarded") ?? "").map((hop) => {
    const pairs = hop.matchAll(/(?<![!#$%&'*+.^_`|~\w-])([!#$%&'*+.^_`|~\w-]+)=(?:"((?:[^"\\]|\\.)*)"|([^;,"\s]*))/gu);
    return new Map(
      Array.from(pairs, ([, name = "", quoted, plain = ""]) => [
        name.toLowerCase(),
        quoted?.replaceAll(/\\(.)/gu, "$1") ?? plain,
      ]),
    );
  });
  const valuesOf = (name: string) => hops.flatMap((hop) => hop.get(name) ?? []);
  return { addresses: hops.map((hop) => hop.get("for") ?? ""), protos: valuesOf("proto"), hosts: valuesOf("host") };
}

/** Cut from the end, where trusted proxies wrote: a quote without an end that the caller wrote in front of it takes in nothing of theirs. */
function hopsIn(text: string): readonly string[] {
  const hops: string[] = [];
  let end = text.length;
  let isQuoted = false;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (text[at] === '"' && !isEscaped(text, at)) isQuoted = !isQuoted;
    if (text[at] !== "," || isQuoted) continue;
    hops.push(text.slice(at + 1, end));
    end = at;
  }
  return [...hops, text.slice(0, end)].filter((hop) => hop.trim() !== "").toReversed();
}

/** Whether an odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === "\\") before -= 1;
  return (at - before) % 2 === 1;
}

/** What the farthest trusted proxy said; those nearer either passed that on or wrote theirs behind it. */
function atHop(values: readonly string[], hops: number): string | undefined {
  return values[Math.max(0, values.length - Math.max(1, hops))];
}

/** Without port and brackets; null where it is no address (`unknown`, `_hidden`). */
function addressFrom(text: string): string | null {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/u.exec(text)?.[1];
  const withPort = /^(\d+(?:\.\d+){3}):\d+$/u.exec(text)?.[1];
  const address = withoutMapping(bracketed ?? withPort ?? text);
  return isIP(address) === 0 ? null : address;
}

/** `::ffff:192.0.2.1` is 192.0.2.1 on a socket that takes both. */
function withoutMapping(address: string): string {
  return /^::ffff:(\d+(?:\.\d+){3})$/iu.exec(address)?.[1] ?? address;
}

function blockListFrom(trusted: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of trusted.flatMap((text) => (text === "loopback" ? ["127.0.0.0/8", "::1"] : [text]))) {
    const [address = "", bits] = text.split("/");
    const family = isIP(address) === 4 ? "ipv4" : "ipv6";
    list.addSubnet(address, bits === undefined ? (family === "ipv4" ? 32 : 128) : Number(bits), family);
  }
  return list;
}

function isListed(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 4 ? "ipv4" : "ipv6");
}
