import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { programStateOf } from "./program-state.js";

let root = "";
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "mailuo-program-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the program's state", () => {
  test("is another where a query was added or the program built anew, its version being the same", async () => {
    writeFileSync(join(root, "package.json"), `{"version": "1.0.0"}`);
    mkdirSync(join(root, "cypher/queries"), { recursive: true });
    const first = await programStateOf(root);
    expect(await programStateOf(root)).toBe(first);

    writeFileSync(join(root, "cypher/queries/more.cypher"), "RETURN 1");
    const second = await programStateOf(root);
    mkdirSync(join(root, "dist/server"), { recursive: true });
    writeFileSync(join(root, "dist/server/main.js"), "0");
    const third = await programStateOf(root);
    utimesSync(join(root, "dist/server/main.js"), 1, 1);
    expect(new Set([first, second, third, await programStateOf(root)]).size).toBe(4);
  });

  test("is told where files go while it is looked for, as of a program that is being built", async () => {
    const without = await programStateOf(root);
    writeFileSync(join(root, "package.json"), "{}");
    expect(await programStateOf(root)).not.toBe(without);
  });
});
