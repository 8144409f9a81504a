import { expect, it } from "vitest";
import { hostnameFromHost, isHostName } from "./host-name.js";

it.each([
  ["Mailuo.Example.org:8443", "mailuo.example.org"],
  ["localhost:7010", "localhost"],
  ["[::1]:7010", "[::1]"],
  ["::1", "[::1]"],
  ["脉络.中国", "xn--io0an8b.xn--fiqs8s"],
  ["a b", undefined],
  ["a.org/path", undefined],
  ["*.example.org", undefined],
])("the name of the host %s is %s", (host, name) => {
  expect(hostnameFromHost(host)).toBe(name);
});

it.each(["mailuo.example.org", "脉络.中国", "10.0.0.7", "::1", "[fe80::1]"])("%s is a host's name alone", (name) => {
  expect(isHostName(name)).toBe(true);
});

it.each([
  "https://mailuo.example.org",
  "mailuo.example.org:8443",
  "mailuo.example.org:80",
  "[::1]:80",
  "*.org",
  "a.org/",
])("%s is more than a host's name", (name) => {
  expect(isHostName(name)).toBe(false);
});
