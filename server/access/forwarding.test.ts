import { describe, expect, test } from "vitest";
import { createForwarding, isProxyAddress, type ForwardingOptions } from "./forwarding.js";

function sent(
  options: Partial<ForwardingOptions>,
  { peer = "127.0.0.1", ...headers }: Readonly<Record<string, string>>,
): readonly string[] {
  const read = createForwarding({ trusted: [], header: "x-forwarded", ...options });
  const { address, scheme, host } = read({ peer, scheme: "http", host: "inner:7010", header: (name) => headers[name] });
  return [address, scheme, host];
}

const FORGED = {
  "x-forwarded-for": "203.0.113.9",
  "x-forwarded-proto": "https",
  "x-forwarded-host": "mailuo.example",
  forwarded: "for=203.0.113.8;proto=https;host=other.example",
};

describe("what proxies say", () => {
  test("counts for nothing where none is trusted, or another one sent it", () => {
    expect(sent({}, FORGED)).toEqual(["127.0.0.1", "http", "inner:7010"]);
    expect(sent({ trusted: ["10.0.0.0/8"] }, { ...FORGED, peer: "192.0.2.1" })).toEqual([
      "192.0.2.1",
      "http",
      "inner:7010",
    ]);
  });

  test("is believed of a trusted one, in the header that was named alone", () => {
    expect(sent({ trusted: ["loopback"] }, FORGED)).toEqual(["203.0.113.9", "https", "mailuo.example"]);
    expect(sent({ trusted: ["loopback"], header: "forwarded" }, FORGED)).toEqual([
      "203.0.113.8",
      "https",
      "other.example",
    ]);
  });

  test("is read in no more time than its length takes", () => {
    const began = performance.now();
    for (const forwarded of ["a".repeat(100_000), `for="${'\\"'.repeat(50_000)}`]) {
      expect(sent({ trusted: ["loopback"], header: "forwarded" }, { forwarded })[0]).toBe("127.0.0.1");
    }
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test.each([
    ["what the caller wrote in front", "6.6.6.6, 203.0.113.9", "203.0.113.9"],
    ["a trusted proxy behind another", "6.6.6.6, 203.0.113.9, 10.1.1.1", "203.0.113.9"],
    ["only trusted ones", "10.2.2.2, 10.1.1.1", "10.2.2.2"],
    ["a word", "203.0.113.9, unknown", "10.0.0.1"],
    ["a port", "203.0.113.9:4711", "203.0.113.9"],
    ["a new address", "[2001:db8::17]:4711", "2001:db8::17"],
    ["a mapped address", "::ffff:203.0.113.9", "203.0.113.9"],
    ["nothing", "", "10.0.0.1"],
    ["rubbish", ",,;'\"", "10.0.0.1"],
  ])("the caller's address is the nearest that is not trusted: %s", (_, chain, address) => {
    const headers = { "x-forwarded-for": chain, peer: "::ffff:10.0.0.1" };
    expect(sent({ trusted: ["10.0.0.0/8"] }, headers)[0]).toBe(address);
  });

  test("of two trusted ones the farther one knows how it was called", () => {
    const chain = { "x-forwarded-for": "203.0.113.9, 10.1.1.1", peer: "10.0.0.1" };
    expect(sent({ trusted: ["10.0.0.0/8"] }, { ...chain, "x-forwarded-proto": "https, http" })[1]).toBe("https");
    expect(sent({ trusted: ["10.0.0.0/8"] }, { ...chain, "x-forwarded-proto": "http, https, http" })[1]).toBe("https");
    expect(sent({ trusted: ["10.0.0.0/8"] }, { ...chain, "x-forwarded-proto": "https" })[1]).toBe("https");
  });

  test("a forged scheme in front of the proxy's own does not count", () => {
    const headers = { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https, http" };
    expect(sent({ trusted: ["loopback"] }, headers)[1]).toBe("http");
    expect(sent({ trusted: ["loopback"] }, { ...headers, "x-forwarded-proto": "javascript" })[1]).toBe("http");
  });

  test("RFC 7239 is read with quotes, ports and several hops", () => {
    const forwarded = 'for="_x,y";proto=http, For="[2001:db8:cafe::17]:4711";Proto=https;host="a.example" ;by=10.0.0.9';
    expect(sent({ trusted: ["loopback"], header: "forwarded" }, { forwarded })).toEqual([
      "2001:db8:cafe::17",
      "https",
      "a.example",
    ]);
  });

  test.each(['for=6.6.6.6;host=a.example;x="', 'x="\\', 'x=", for="', '"", "\\""", "', ", ,"])(
    "a quote without an end that the caller wrote takes in nothing of the proxies: %s",
    (written) => {
      const read = (hop: string) => {
        const forwarded = `${written}, ${hop}, for=10.0.0.2`;
        return sent({ trusted: ["10.0.0.0/8"], header: "forwarded" }, { forwarded, peer: "10.0.0.1" })[0];
      };
      expect(read("for=203.0.113.9")).toBe("203.0.113.9");
      expect(read('for="[2001:db8::17]:4711";ext="a, \\"b\\\\"')).toBe("2001:db8::17");
    },
  );
});

test.each([
  ["loopback", true],
  ["10.0.0.0/8", true],
  ["192.0.2.1", true],
  ["2001:db8::/32", true],
  ["10.0.0.0/33", false],
  ["proxy.example", false],
  ["10.0.0.0/8/8", false],
  ["10.0.0.0/", false],
])("%s may stand for a proxy: %s", (text, may) => {
  expect(isProxyAddress(text)).toBe(may);
});
