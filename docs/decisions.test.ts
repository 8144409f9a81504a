import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const DOCS = new URL("./", import.meta.url);
const DECISIONS = readdirSync(new URL("adr/", DOCS)).toSorted();

test("decisions are numbered from 1 without a gap, in their names and in their titles", () => {
  const wanted = DECISIONS.map((_, index) => index + 1);
  expect(DECISIONS.map((name) => Number(name.slice(0, 4)))).toEqual(wanted);
  expect(DECISIONS.map((name) => Number(/^# (\d+)\. /u.exec(read(`adr/${name}`))?.[1]))).toEqual(wanted);
});

test("each decision is linked from a page", () => {
  const pages = readdirSync(DOCS).filter((name) => name.endsWith(".md"));
  const links = pages.flatMap((name) => [...read(name).matchAll(/\]\(adr\/([^)]+)\)/gu)].map(([, link]) => link));
  expect(DECISIONS.filter((name) => !links.includes(name))).toEqual([]);
  expect(links.filter((link) => !DECISIONS.includes(link ?? ""))).toEqual([]);
});

function read(path: string): string {
  return readFileSync(new URL(path, DOCS), "utf8");
}
