import { mkdirSync, mkdtempSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandLineIn } from "./command-line.js";
import { runProgram } from "./program.js";

const root = mkdtempSync(join(tmpdir(), "mailuo-load-"));
let folder: string;
let mailuo: ReturnType<typeof commandLineIn>;

beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
  mailuo = commandLineIn(folder);
  mkdirSync(join(folder, "reports"));
});
afterAll(() => rmSync(root, { recursive: true }));

const text = (project: string, value: number): string =>
  `徐汇区2014年政府工作报告\n一、工作回顾\n${project}开工建设。地区生产总值${value}亿元。\n`;
const write = (name: string, content: string): void => writeFileSync(join(folder, "reports", name), content);

function writeReports(count: number): void {
  for (let index = 1; index <= count; index += 1) write(`报告${index}.txt`, text(`西岸传媒港${index}号楼工程`, index));
}

/** The graph, but for the time of loading. */
async function exported(data = "data"): Promise<unknown> {
  const { printed } = await mailuo(["export"], { MAILUO_DATA: join(folder, data) });
  return JSON.parse(printed.replaceAll(/"loadedAt":"[^"]*",/gu, ""));
}

describe("loading many", () => {
  it("has the same outcome by one thread and by several", async () => {
    writeReports(9);
    write("leer.txt", "");
    const one = await mailuo(["load", "reports", "--workers", "1"], { MAILUO_DATA: join(folder, "one") });
    const three = await mailuo(["load", "reports", "--workers", "3"], { MAILUO_DATA: join(folder, "three") });
    expect([one.code, three.code]).toEqual([1, 1]);
    expect(withoutTime(three.told)).toBe(withoutTime(one.told));
    expect(await exported("three")).toEqual(await exported("one"));
  });

  it("tells each document, the sum, and that some failed", async () => {
    writeReports(2);
    write("leer.txt", "");
    const { code, told } = await mailuo(["load", "reports"]);
    expect([code, withoutTime(told)]).toEqual([
      1,
      [
        "[1/3] leer.txt: the file is empty; choose one with text.",
        "[2/3] 报告1.txt: N nodes and N relationships written (document:报告1); guessed: title 徐汇区2014年政府工作报告, issuer 徐汇区政府, area 徐汇区, year 2014, period 2014",
        "[3/3] 报告2.txt: N nodes and N relationships written (document:报告2); guessed: title 徐汇区2014年政府工作报告, issuer 徐汇区政府, area 徐汇区, year 2014, period 2014",
        "2 loaded, 1 failed in 0:00",
        "mailuo: 1 of 3 reports could not be loaded; see above.",
        "",
      ].join("\n"),
    ]);
  });

  it("refuses the later of two files that would be one document, and loads the others", async () => {
    writeReports(2);
    write("报告1.md", text("南站工程", 5));
    const { code, told } = await mailuo(["load", "reports"]);
    expect(code).toBe(1);
    expect(told).toContain(
      "[2/3] 报告1.md and 报告1.txt would both be document:报告1, and the later would replace the earlier; rename one of them.",
    );
    expect(told).toContain("2 loaded, 1 failed");
  });

  it("says what would help where the files of two folders have one name", async () => {
    for (const area of ["甲", "乙"]) mkdirSync(join(folder, "reports", area));
    write("甲/报告.txt", text("南站工程", 5));
    write("乙/报告.txt", text("北站工程", 5));
    const { code, told } = await mailuo(["load", "reports"]);
    expect(code).toBe(1);
    expect(told).toContain(
      "two of the files are called 报告.txt and would both be document:报告, and the later would replace the earlier; put the area or the year in the name of one.",
    );
  });

  it("leaves what it knows by bytes, loaders and hints, and reads the others", async () => {
    writeReports(3);
    await mailuo(["load", "reports"]);
    write("报告2.txt", text("南站工程", 5));
    const again = JSON.parse((await mailuo(["load", "reports", "--json"])).printed);
    expect([again.loaded, again.unchanged]).toEqual([1, 2]);
    const hinted = JSON.parse((await mailuo(["load", "reports", "--json", "--year", "2015"])).printed);
    expect([hinted.loaded, hinted.unchanged]).toEqual([3, 0]);
  });

  it("gives up a report that takes too long", async () => {
    // Long enough that no machine reads it in a second.
    write("lang.txt", text("西岸工程", 1).repeat(100_000));
    write("报告.txt", text("南站工程", 2));
    const { code, told } = await mailuo(["load", "reports", "--time-limit", "1", "--workers", "1"]);
    expect(code).toBe(1);
    expect(told).toContain("[1/2] lang.txt: reading it took longer than 1 s and was ended");
    expect(told).toContain("[2/2] 报告.txt:");
  });

  it.each([
    [["--workers", "0"], "A number from 1 to 64 is needed."],
    [["--time-limit", "x"], "A number from 1 to 86400 is needed."],
    [["--watch", "--dry-run"], "leave --dry-run out"],
  ])("%o is wrong use", async (words, sentence) => {
    const { code, told } = await mailuo(["load", "reports", ...words]);
    expect([code, told]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

describe("a dry run", () => {
  it("makes no store", async () => {
    writeReports(2);
    const { code, told } = await mailuo(["load", "reports", "--dry-run"]);
    expect(code).toBe(0);
    expect(told).toMatch(/^\[1\/2\] 报告1\.txt: new, would add 5 entities, 1 fact, 1 figure \(document:报告1\)/u);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("tells what is new, changed, unchanged and failed, and changes nothing", async () => {
    writeReports(3);
    await mailuo(["load", "reports"]);
    const before = await exported();
    write("报告2.txt", text("西岸传媒港9号楼工程", 2));
    write("报告4.txt", text("南站工程", 4));
    write("报告5.txt", "");
    const { printed } = await mailuo(["load", "reports", "--dry-run", "--json"]);
    const { documents, ...counts } = JSON.parse(printed);
    expect(counts).toEqual({ interrupted: false, loaded: 0, new: 1, changed: 1, unchanged: 2, failed: 1 });
    expect(documents[1]).toMatchObject({
      file: "报告2.txt",
      status: "changed",
      changes: { entities: { added: 1, withdrawn: expect.any(Number) }, figures: { added: 0, withdrawn: 0 } },
    });
    expect(documents[1].changes.entities.withdrawn).toBeGreaterThan(0);
    expect(await exported()).toEqual(before);
  });
});

/** A program that runs until it is told to end. */
function running(words: readonly string[]) {
  const controller = new AbortController();
  let told = "";
  let printed = "";
  const ended = runProgram(words, {
    print: async (text) => void (printed += text),
    tell: (line) => void (told += `${line}\n`),
    screen: null,
    hasColours: false,
    environment: { MAILUO_DATA: join(folder, "data") },
    workingFolder: folder,
    homeFolder: folder,
    signal: controller.signal,
  });
  return {
    controller,
    ended,
    printed: () => printed,
    told: () => told,
    async until(words: string, times = 1): Promise<void> {
      for (let waited = 0; told.split(words).length <= times; waited += 50) {
        if (waited > 30_000) throw new Error(`“${words}” was not told within 30 s, but: ${told}`);
        await delay(50);
      }
    },
  };
}

describe("an interruption", () => {
  it("finishes the document that is being written, tells what is done and leaves with 130", async () => {
    writeReports(40);
    const run = running(["load", "reports", "--workers", "1", "--json"]);
    await run.until("[2/40]");
    run.controller.abort();
    expect(await run.ended).toBe(130);
    const { interrupted, loaded, documents } = JSON.parse(run.printed());
    expect([interrupted, loaded < 40, documents.length]).toEqual([true, true, loaded]);
    expect(run.told()).toContain(
      `mailuo: Interrupted: ${loaded} of 40 files are done and stay, the others are untouched.`,
    );
    const again = JSON.parse((await mailuo(["load", "reports", "--json"])).printed);
    expect([again.unchanged, again.loaded]).toEqual([loaded, 40 - loaded]);
  });
});

describe("watching a folder", () => {
  let run: ReturnType<typeof running>;
  afterEach(async () => {
    run.controller.abort();
    await run.ended;
  });

  it("loads what is new or changed and unloads what is deleted, and ends with 0", async () => {
    run = running(["load", "reports", "--watch"]);
    await run.until("Watching for changes");
    write("报告1.txt", text("西岸工程", 1));
    await run.until("(document:报告1)");
    write("报告2.txt", "");
    await run.until("报告2.txt: the file is empty");
    write("报告2.txt", text("南站工程", 2));
    await run.until("(document:报告2)");
    renameSync(join(folder, "reports/报告1.txt"), join(folder, "reports/报告3.txt"));
    await run.until("document:报告1: unloaded");
    await run.until("(document:报告3)");
    rmSync(join(folder, "reports/报告2.txt"));
    await run.until("document:报告2: unloaded");
    rmSync(join(folder, "reports/报告3.txt"));
    await run.until("document:报告3: unloaded");
    run.controller.abort();
    expect(await run.ended).toBe(0);
    expect(await exported()).toEqual({ nodes: [], relationships: [] });
  });

  it("loads a file that another one kept out when that is gone, in its place", async () => {
    write("报告1.md", text("西岸工程", 1));
    write("报告1.txt", text("南站工程", 2));
    run = running(["load", "reports", "--watch"]);
    await run.until("would both be document:报告1");
    await run.until("Watching for changes");
    rmSync(join(folder, "reports/报告1.md"));
    await run.until("(document:报告1)", 2);
    run.controller.abort();
    expect(await run.ended).toBe(0);
    expect(run.told()).not.toContain("unloaded");
    expect(JSON.stringify(await exported())).toContain("南站工程");
  });

  it("keeps all when the folder itself is away", async () => {
    writeReports(1);
    run = running(["load", "reports", "--watch"]);
    await run.until("Watching for changes");
    renameSync(join(folder, "reports"), join(folder, "away"));
    await run.until("reports: there is no such file or folder");
    renameSync(join(folder, "away"), join(folder, "reports"));
    await delay(2_500);
    expect(run.told()).not.toContain("unloaded");
  });
});

/** Counts and times are not the point. */
function withoutTime(told: string): string {
  return told.replaceAll(/\d+ (?=nodes|relationships)/gu, "N ").replaceAll(/in \d+:\d+/gu, "in 0:00");
}
