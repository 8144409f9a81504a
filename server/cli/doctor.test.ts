import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DoctorReport } from "#model/doctor.js";
import { packageRoot } from "#server/package-root.js";
import { commandLineIn } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-doctor-"));
const mailuo = commandLineIn(folder);
const SAMPLE = join(packageRoot(), "samples", "xuhui-2014-h1.txt");
const store = join(folder, "store");
const file = join(store, "mailuo.grafeo");
const onStore = { MAILUO_DATA: store };

beforeAll(() => mailuo(["load", SAMPLE]));
beforeEach(() => {
  rmSync(store, { recursive: true, force: true });
  cpSync(join(folder, "data"), store, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function diagnosed(
  ...options: string[]
): Promise<{ code: number; found: readonly string[]; report: DoctorReport }> {
  const { code, printed } = await mailuo(["doctor", "--json", ...options], onStore);
  const report: DoctorReport = JSON.parse(printed);
  return { code, found: report.findings.map(({ check }) => check), report };
}

const documents = async (): Promise<string> =>
  (await mailuo(["query", "MATCH (d:Document) RETURN count(d) AS n", "--json"], onStore)).printed;

test("a sound store has no findings and exit code 0", async () => {
  const { code, found, report } = await diagnosed();
  expect({ code, found, checks: report.checks.length }).toEqual({ code: 0, found: [], checks: 16 });
});

describe("a store that", () => {
  test.each<[string, () => void, { readonly found: string; readonly kept: boolean }]>([
    ["is cut short", () => truncateSync(file, 100_000), { found: "opening", kept: false }],
    [
      "is another program's",
      () => writeFileSync(file, "SQLite format 3\0".padEnd(8_192, "x")),
      { found: "opening", kept: false },
    ],
    ["lost its seal", () => rmSync(`${file}.seal`), { found: "seal", kept: true }],
    ["has a seal that cannot be read", () => writeFileSync(`${file}.seal`, "{"), { found: "seal", kept: true }],
    [
      "was changed where it does not matter",
      () => writeFileSync(file, readFileSync(file).fill(7, 100, 101)),
      { found: "file", kept: true },
    ],
  ])("%s is found out and repaired, with what was there kept aside", async (_what, damage, { found, kept }) => {
    damage();
    const damaged = readFileSync(file);
    expect(await diagnosed()).toMatchObject({ code: 1, found: [found] });
    expect(readFileSync(file).equals(damaged)).toBe(true);

    expect(await diagnosed("--repair")).toMatchObject({ code: 0, found: [] });
    const aside = readdirSync(store).find((name) => name.startsWith("aside-"));
    expect(readFileSync(join(store, aside ?? "", "mailuo.grafeo")).equals(damaged)).toBe(true);
    expect(JSON.parse(await documents())).toMatchObject({ rows: [[kept ? 1 : 0]] });
    expect(await diagnosed()).toMatchObject({ code: 0, found: [] });
  });

  test("is a folder, as a container makes one, is found out and repaired, with the folder kept aside", async () => {
    rmSync(file);
    mkdirSync(file);
    expect(await diagnosed()).toMatchObject({ code: 1, found: ["opening"] });
    expect(await diagnosed("--repair")).toMatchObject({ code: 0, found: [] });
    const aside = readdirSync(store).find((name) => name.startsWith("aside-"));
    expect(readdirSync(join(store, aside ?? "", "mailuo.grafeo"))).toEqual([]);
    expect(JSON.parse(await documents())).toMatchObject({ rows: [[0]] });
  });
});

test("a folder where no store ever was is told, and none is made there", async () => {
  for (const command of [["doctor"], ["doctor", "--repair"], ["backup"], ["export"], ["query", "RETURN 1"]]) {
    expect(await mailuo(command, { MAILUO_DATA: join(folder, "mistyped") })).toMatchObject({
      code: 1,
      printed: "",
      told: expect.stringContaining(`There is no store in ${join(folder, "mistyped")}`),
    });
  }
  expect(existsSync(join(folder, "mistyped", "mailuo.grafeo"))).toBe(false);
});

test("a store that does not answer may be sound: neither is a back-up advised, nor anything repaired", async () => {
  for (const command of [["doctor"], ["doctor", "--repair"]]) {
    expect(await mailuo(command, { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "none" })).toEqual({
      code: 1,
      printed: "",
      told: expect.stringMatching(/^mailuo: Neo4j at bolt:\/\/127\.0\.0\.1:1 does not answer: check that it runs/u),
    });
  }
});
