import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { TokenSummary } from "#model/access.js";
import { createTokens } from "#server/access/tokens.js";
import { isTokenText } from "#server/access/token-text.js";
import { commandLineIn } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-token-"));
const mailuo = commandLineIn(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("mailuo token", () => {
  test("makes a token, prints it once and lets it be found", async () => {
    const { code, printed, told } = await mailuo(["token", "create", "--name", "李雷", "--role", "editor"]);
    expect([code, isTokenText(printed.trimEnd())]).toEqual([0, true]);
    expect(told).toMatch(/^token [0-9a-f]{12} \(editor, “李雷”\) is made; it is shown only now/u);
    expect(await createTokens(join(folder, "data")).find(printed.trimEnd())).toMatchObject({ role: "editor" });
    const listed = await mailuo(["token", "list"]);
    expect(listed.printed).toMatch(/^id +name +role +created +last used +expires +state$/mu);
    expect(listed.printed).toMatch(/^[0-9a-f]{12} +李雷 +editor +\d{4}-\d\d-\d\d +\d{4}-\d\d-\d\d +never +in use$/mu);
    expect(listed.printed).not.toContain(printed.slice(7, 40));
  });

  test("gives and takes JSON", async () => {
    const words = ["token", "create", "--name", "script", "--expires", "90d", "--json"];
    const { token, ...summary } = JSON.parse((await mailuo(words)).printed);
    expect([isTokenText(token), TokenSummary.parse(summary)]).toMatchObject([true, { role: "reader", name: "script" }]);
    const listed = (await mailuo(["token", "list", "--json"])).printed.trimEnd().split("\n");
    expect(TokenSummary.parse(JSON.parse(listed.at(-1) ?? ""))).toEqual(summary);
    const revoked = await mailuo(["token", "revoke", "script", "--json"]);
    expect(JSON.parse(revoked.printed)).toEqual({ ...summary, revokedAt: expect.any(String) });
    expect(await createTokens(join(folder, "data")).find(token)).toBeNull();
  });

  test("takes the data folder as a flag", async () => {
    const made = await mailuo(["token", "create", "--name", "elsewhere", "--data", "other"]);
    expect(await createTokens(join(folder, "other")).find(made.printed.trimEnd())).not.toBeNull();
    expect(await createTokens(join(folder, "data")).find(made.printed.trimEnd())).toBeNull();
  });

  test("generates one that is kept nowhere", async () => {
    const before = await mailuo(["token", "list"]);
    const { printed } = await mailuo(["token", "generate"]);
    expect([isTokenText(printed.trimEnd()), (await mailuo(["token", "list"])).printed]).toEqual([true, before.printed]);
  });

  test.each([
    [["create"], 2, "--name"],
    [["create", "--name", " "], 2, "A name has 1 to 100 characters"],
    [["create", "--name", "x", "--role", "king"], 2, "Allowed choices are reader, editor, admin."],
    [["create", "--name", "x", "--expires", "2001-01-01"], 2, "A token ends on a day to come"],
    [["create", "--name", "x", "--expires", "2030-02-31"], 2, "A token ends on a day to come"],
    [["create", "--name", "x", "--expires", "0d"], 2, "A token ends on a day to come"],
    [["revoke", "nobody"], 1, "There is no token “nobody” in use"],
  ])("%o is refused", async (words, code, sentence) => {
    const run = await mailuo(["token", ...words]);
    expect([run.code, run.printed, run.told]).toEqual([code, "", expect.stringContaining(sentence)]);
  });

  test("is written down, who made and revoked which, and never the secret", async () => {
    const elsewhere = commandLineIn(join(folder, "audited"));
    const made = await elsewhere(["token", "create", "--name", "script"]);
    await elsewhere(["token", "revoke", "script"]);
    await elsewhere(["token", "revoke", "script"]);
    await elsewhere(["token", "list"]);
    const text = readFileSync(join(folder, "audited", "data", "access", "audit.jsonl"), "utf8");
    const line = {
      at: expect.any(String),
      who: { name: userInfo().username, role: null, token: null },
      from: "command line",
    };
    expect(
      text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { ...line, what: "mailuo token create", outcome: "done" },
      { ...line, what: "mailuo token revoke", outcome: "done", target: "script" },
      { ...line, what: "mailuo token revoke", outcome: "not-found", target: "script" },
    ]);
    expect(text).not.toContain(made.printed.slice(7, 40));
  });

  test("a server for others refuses to start without one", async () => {
    const empty = commandLineIn(join(folder, "empty"));
    expect(await empty(["serve", "--host", "0.0.0.0", "--port", "0"])).toEqual({
      code: 1,
      printed: "",
      told: "mailuo: HOST is 0.0.0.0, which others than this machine reach, but there is no token: make one with “mailuo token create --role admin --name NAME”, or set MAILUO_ADMIN_TOKEN_FILE.\n",
    });
  });
});
