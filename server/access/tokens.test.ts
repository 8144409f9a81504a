import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTokenText } from "./token-text.js";
import { createTokens } from "./tokens.js";

const START = Date.parse("2026-01-01T00:00:00Z");
const forNow = { name: "script", role: "reader", expiresAt: null } as const;
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "mailuo-tokens-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("tokens", () => {
  test("one is found by its text, and told without its secret", async () => {
    const tokens = createTokens(folder, () => START);
    const { text, token } = await tokens.create({ ...forNow, expiresAt: new Date(START + 1000) });
    expect(token).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{12}$/u),
      name: "script",
      role: "reader",
      createdAt: "2026-01-01T00:00:00.000Z",
      expiresAt: "2026-01-01T00:00:01.000Z",
      revokedAt: null,
      lastUsedAt: null,
    });
    expect(await tokens.find(text)).toMatchObject({ id: token.id, role: "reader" });
    expect(await tokens.list()).toEqual([{ ...token, lastUsedAt: "2026-01-01T00:00:00.000Z" }]);
  });

  test("nothing at rest holds the secret, and only this user may read it", async () => {
    const { text, token } = await createTokens(folder).create(forNow);
    await createTokens(folder).find(text);
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(kept.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length)).toSorted()).toEqual([
      `/access/tokens/${token.id}.json`,
      `/access/uses/${token.id}.json`,
    ]);
    for (const { parentPath, name } of kept) {
      const file = join(parentPath, name);
      expect(readFileSync(file, "utf8")).not.toContain(text.slice(7, 40));
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(parentPath).mode & 0o777).toBe(0o700);
    }
  });

  test("one that was revoked by another process counts no more, even if it is used at that moment", async () => {
    const [server, terminal] = [createTokens(folder), createTokens(folder)];
    const { text, token } = await terminal.create(forNow);
    expect(await server.find(text)).not.toBeNull();
    await Promise.all([terminal.revoke(token.id), ...Array.from({ length: 20 }, () => server.find(text))]);
    expect([await server.find(text), await server.findById(token.id)]).toEqual([null, null]);
  });

  test("when there are as many as may be, those that count no more make room, the oldest first; those in use do not", async () => {
    let now = START;
    const tokens = createTokens(folder, () => (now += 1000), { mostTokens: 3 });
    const make = async () => (await tokens.create(forNow)).token.id;
    const [a, b, c] = [await make(), await make(), await make()];
    await expect(make()).rejects.toMatchObject({ code: "too-large" });
    await tokens.revoke(b);
    await tokens.revoke(a);
    const d = await make();
    expect((await tokens.list()).map(({ id }) => id)).toEqual([b, c, d]);
    await make();
    await expect(make()).rejects.toMatchObject({ code: "too-large" });
  });

  test("records that cannot be read take room, but no more ended ones are forgotten for them than needed", async () => {
    let now = START;
    const tokens = createTokens(folder, () => (now += 1000), { mostTokens: 5 });
    const ended: string[] = [];
    for (let count = 0; count < 3; count += 1) ended.push((await tokens.create(forNow)).token.id);
    for (const id of ended) await tokens.revoke(id);
    for (const id of ["abc", "def"]) writeFileSync(join(folder, "access", "tokens", `${id}.json`), "{");
    const { token } = await tokens.create(forNow);
    expect((await tokens.list()).map(({ id }) => id)).toEqual([...ended.slice(1), token.id]);
  });

  test("those that are made at once are no more than may be", async () => {
    const tokens = createTokens(folder, () => START, { mostTokens: 3 });
    const made = await Promise.allSettled(Array.from({ length: 8 }, () => tokens.create(forNow)));
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(await tokens.list()).toHaveLength(3);
  });

  test("one past its time counts no more", async () => {
    let now = START;
    const tokens = createTokens(folder, () => now);
    const { text } = await tokens.create({ ...forNow, expiresAt: new Date(START + 1000) });
    now += 999;
    expect(await tokens.find(text)).not.toBeNull();
    now += 1;
    expect(await tokens.find(text)).toBeNull();
  });

  test("a use is written down once a minute", async () => {
    let now = START;
    const tokens = createTokens(folder, () => now);
    const { text } = await tokens.create(forNow);
    const uses: (string | null | undefined)[] = [];
    for (const seconds of [0, 59, 61]) {
      now = START + seconds * 1000;
      await tokens.find(text);
      uses.push((await tokens.list())[0]?.lastUsedAt);
    }
    expect(uses).toEqual(["2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z", "2026-01-01T00:01:01.000Z"]);
  });

  test("many processes make tokens at once, and none is lost", async () => {
    await Promise.all(Array.from({ length: 50 }, () => createTokens(folder).create(forNow)));
    expect(await createTokens(folder).list()).toHaveLength(50);
  });

  test("a name that several have must be told apart by ids; an unknown one is not found", async () => {
    const tokens = createTokens(folder);
    const [one, other] = [await tokens.create(forNow), await tokens.create(forNow)];
    await expect(tokens.revokeNamed("script")).rejects.toThrow(`by its id: `);
    await tokens.revokeNamed(one.token.id);
    expect(await tokens.revokeNamed("script")).toMatchObject({ id: other.token.id });
    await expect(tokens.revokeNamed("script")).rejects.toMatchObject({ code: "not-found" });
    await expect(tokens.revokeNamed("../../x")).rejects.toMatchObject({ code: "not-found" });
  });

  test("a file that is no token lets nobody in", async () => {
    const tokens = createTokens(folder);
    const { text, token } = await tokens.create(forNow);
    for (const damage of ["", "{", "{}", '{"role":"admin"}']) {
      writeFileSync(join(folder, "access", "tokens", `${token.id}.json`), damage);
      expect([await tokens.find(text), await tokens.list()]).toEqual([null, []]);
    }
    expect(await tokens.find(createTokenText())).toBeNull();
  });
});
