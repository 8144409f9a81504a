import { describe, expect, test } from "vitest";
import type { SavedQuery } from "#model/saved-queries-api.js";
import type { Api } from "../api.js";
import { RequestError } from "../failure.js";
import { openCore } from "../fixture.js";
import { valueOf } from "../loadable.js";

const BODY = {
  title: "七",
  description: "",
  folder: "数字",
  tags: ["甲"],
  text: "RETURN $n",
  params: [{ name: "n", type: "integer" as const, description: "" }],
  defaults: { n: 7 },
};

/** A server that keeps queries. */
function server(): Partial<Api> {
  let kept: readonly SavedQuery[] = [];
  let version = 0;
  const others = (id: string) => kept.filter((query) => query.id !== id);
  return {
    session: () => Promise.resolve({ by: "loopback", role: "admin", name: null }),
    savedQueries: () => Promise.resolve({ items: [...kept], total: kept.length, truncated: false, nextCursor: null }),
    saveQuery(body, over) {
      const before = kept.find(({ id }) => id === over?.id);
      if (before !== undefined && before.version !== over?.version)
        return Promise.reject(new RequestError({ code: "changed-meanwhile", detail: "Changed." }));
      version += 1;
      const said = { ...body, tags: [...body.tags], params: [...body.params], defaults: { ...body.defaults } };
      const times = { createdAt: "2026-01-01T00:00:00Z", changedAt: "2026-01-01T00:00:00Z" };
      const saved = {
        ...said,
        ...times,
        id: over?.id ?? `q${version}`,
        author: null,
        changedBy: null,
        version: `${version}`,
      };
      kept = [saved, ...others(saved.id)];
      return Promise.resolve(saved);
    },
    removeQuery({ id }) {
      const gone = kept.find((query) => query.id === id);
      kept = others(id);
      return gone === undefined ? Promise.reject(new Error("There is none.")) : Promise.resolve(gone);
    },
  };
}

const asReader: Api["session"] = () => Promise.resolve({ by: "nothing", role: "reader", name: null });

async function open(api: Partial<Api>) {
  const world = openCore({ api });
  await world.core.start();
  const items = () => valueOf(world.state().savedQueries)?.items ?? [];
  return { ...world, workbench: await world.core.workbench(), items };
}

describe("saved queries", () => {
  test("are opened with their parameters, saved over, removed, and put back", async () => {
    const { core, state, workbench, items } = await open(server());
    expect(await workbench.saveQuery(BODY)).toBe(true);
    const [entry] = items();
    workbench.openSaved(entry!);
    expect(state().query).toMatchObject({ text: "RETURN $n", params: { n: 7 }, saved: { version: "1" } });
    core.editQuery("RETURN $n + 1");
    expect(await workbench.saveQuery({ ...BODY, text: "RETURN $n + 1" }, entry)).toBe(true);
    expect(state().query.saved).toMatchObject({ version: "2", text: "RETURN $n + 1" });
    await workbench.removeSaved(items()[0]!);
    expect(items()).toEqual([]);
    await workbench.restoreSaved();
    expect(items()).toMatchObject([{ title: "七", folder: "数字" }]);
  });

  test("that were changed meanwhile are not overwritten, and that is told", async () => {
    const { state, workbench, items } = await open(server());
    await workbench.saveQuery(BODY);
    const [seen] = items();
    await workbench.changeSaved({ ...BODY, title: "八" }, seen);
    expect(await workbench.changeSaved({ ...BODY, title: "九" }, seen)).toBe(false);
    expect(state().savedQueryWork).toMatchObject({ status: "failed", failure: { code: "changed-meanwhile" } });
    expect(items()).toMatchObject([{ title: "八" }]);
  });

  test("of whoever may only read are kept in the browser", async () => {
    const { workbench, items, memory } = await open({ ...server(), session: asReader });
    await workbench.saveQuery(BODY);
    expect(items()).toMatchObject([{ title: "七", place: "browser", params: BODY.params, defaults: BODY.defaults }]);
    expect(memory.get("saved-queries")).toContain("RETURN $n");
  });
});
