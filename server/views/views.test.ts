import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ViewRequest } from "#model/views-api.js";
import { createViews, type Views } from "./views.js";

let folder: string;
let views: Views;
let minute = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-views-"));
  views = viewsOf();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function viewsOf(mostBytes = 1_000_000): Views {
  return createViews({ dataFolder: folder, mostBytes, now: () => new Date(Date.UTC(2026, 0, 1, 0, (minute += 1))) });
}

function view(title: string, more: Partial<ViewRequest> = {}): ViewRequest {
  return { title, note: "", thumbnail: null, snapshot: { version: 1, nodes: [title] }, ...more };
}

const whichever = () => true;

describe("saved views", () => {
  test("are there again in another process, with who saved them and what they hold", async () => {
    const saved = await views.add(view("西岸", { note: "给会议" }), "李雷");
    const again = await viewsOf().get(saved.id);
    expect(again).toEqual({ ...saved, snapshot: { version: 1, nodes: ["西岸"] } });
    expect(again).toMatchObject({ title: "西岸", note: "给会议", author: "李雷", changedBy: "李雷", bytes: 32 });
  });

  test("are listed without their snapshots, those changed last first", async () => {
    const first = await views.add(view("甲"), null);
    const second = await views.add(view("乙"), null);
    expect(await views.list()).toEqual([second, first]);
    const changed = await views.change(first.id, view("丙"), { by: "韩梅梅", isMeant: whichever });
    expect(await views.list()).toEqual([changed, second]);
    expect(changed).toMatchObject({ title: "丙", author: null, changedBy: "韩梅梅", createdAt: first.createdAt });
    expect(changed.version).not.toBe(first.version);
  });

  test("are not saved over what somebody else saved meanwhile", async () => {
    const seen = await views.add(view("甲"), "李雷");
    const isMeant = (version: string): boolean => version === seen.version;
    const changes = await Promise.allSettled([
      views.change(seen.id, view("乙"), { by: "李雷", isMeant }),
      views.change(seen.id, view("丙"), { by: "韩梅梅", isMeant }),
    ]);
    expect(changes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(changes[1]).toMatchObject({ reason: { code: "changed-meanwhile" } });
    await expect(views.remove(seen.id, isMeant)).rejects.toThrow("“乙” was changed meanwhile by 李雷");
    expect((await views.get(seen.id)).title).toBe("乙");
  });

  test("are saved once of one version by two processes, and who was first is named", async () => {
    const seen = await views.add(view("甲"), "李雷");
    const change = { by: "admin", isMeant: (version: string): boolean => version === seen.version };
    const changes = await Promise.allSettled(
      [viewsOf(), viewsOf(), viewsOf()].map((process) => process.change(seen.id, view("乙"), change)),
    );
    const refused = changes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ sentence: { zh: expect.stringContaining("“乙”其间已由“admin”于 ") } });
  });

  test("leave nothing behind when they are changed or deleted", async () => {
    const { id } = await views.add(view("甲"), null);
    await views.change(id, view("乙"), { by: null, isMeant: whichever });
    expect(readdirSync(join(folder, "views", "snapshots"))).toHaveLength(1);
    await views.remove(id, whichever);
    expect(readdirSync(join(folder, "views"), { recursive: true })).toEqual(["named", "snapshots"]);
    await expect(views.get(id)).rejects.toMatchObject({ code: "not-found" });
    expect(await views.versionOf(id)).toBeNull();
  });

  test("are read while they are changed again and again", async () => {
    const { id } = await views.add(view("0"), null);
    const changing = (async () => {
      for (let at = 1; at <= 30; at += 1) await views.change(id, view(`${at}`), { by: null, isMeant: whichever });
    })();
    for (let at = 0; at < 30; at += 1) {
      const { title, snapshot } = await views.get(id);
      expect(snapshot).toEqual({ version: 1, nodes: [title] });
    }
    await changing;
  });

  test("take no more room than they may, and what there is stays", async () => {
    const small = viewsOf(8_192);
    const first = await small.add(view("甲"), null);
    await small.add(view("乙"), null);
    await expect(small.add(view("丙"), null)).rejects.toMatchObject({ code: "too-large" });
    // One that is saved over makes room for itself.
    await small.change(first.id, view("丁"), { by: null, isMeant: whichever });
    expect((await small.list()).map(({ title }) => title)).toEqual(["丁", "乙"]);
  });

  test("that cannot be read are left out", async () => {
    const { id, version } = await views.add(view("甲"), null);
    writeFileSync(join(folder, "views", "named", "abc.json"), "{");
    writeFileSync(join(folder, "views", "snapshots", `${version}.json`), "{");
    expect((await views.list()).map((one) => one.id)).toEqual([id]);
    await expect(views.get(id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("may be read by this user only", async () => {
    const { id, version } = await views.add(view("甲"), null);
    for (const path of [`named/${id}.json`, `snapshots/${version}.json`])
      expect(statSync(join(folder, "views", path)).mode & 0o077).toBe(0);
  });
});
