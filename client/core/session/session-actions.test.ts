import { describe, expect, test } from "vitest";
import type { SessionAnswer } from "#model/session.js";
import { createCore } from "../create-core.js";
import { RequestError } from "../failure.js";
import { fakeAddress, fakeApi, fakeMemory, openCore } from "../fixture.js";

const LI_LEI: SessionAnswer = { by: "session", role: "editor", name: "李雷" };

test("who is signed in is known once the page is open, and signing out leads to the sign-in page", async () => {
  const done: string[] = [];
  const core = createCore({
    api: fakeApi({
      session: () => Promise.resolve(LI_LEI),
      signOut: () => Promise.resolve(void done.push("signed out")),
    }),
    address: { ...fakeAddress(), signIn: () => void done.push("sign-in page") },
    memory: fakeMemory(),
    visit: fakeMemory(),
    languages: ["en"],
  });
  await core.start();
  expect(core.state.getState().session).toEqual(LI_LEI);
  await core.signOut();
  expect(done).toEqual(["signed out", "sign-in page"]);
});

test("not knowing it keeps nobody from working", async () => {
  const { core } = openCore();
  await core.start();
  expect(core.state.getState()).toMatchObject({ session: null, notices: [] });
});

test("who comes back to the page finds whom he signed in as in another tab, and there is no word of it where nobody is", async () => {
  const found: SessionAnswer[] = [LI_LEI];
  const { core, state } = openCore({ api: { session: () => Promise.resolve(found[0] ?? LI_LEI) } });
  await core.start();
  const other: SessionAnswer = { by: "session", role: "reader", name: "韩梅梅" };
  found[0] = other;
  await core.lookWhoIsIn();
  expect(state().session).toEqual(other);
  found[0] = { by: "nothing", role: null, name: null };
  await core.lookWhoIsIn();
  expect(state().session).toEqual(other);
});

describe("a session that ends while somebody is at work", () => {
  test("is renewed on the page: what waits goes on, and all that can be undone still can be", async () => {
    const { core, state } = openCore({
      api: { session: () => Promise.resolve(LI_LEI), signIn: () => Promise.resolve() },
    });
    await core.start();
    core.setMeasureScope("loaded");
    const changes = state().history.past.length;
    const waiting = Promise.all([core.renewSession() ?? false, core.renewSession() ?? false]);
    expect(state().sessionOver).toEqual({ status: "idle" });
    await core.signInAgain("mailuo_x");
    expect(await waiting).toEqual([true, true]);
    expect(state()).toMatchObject({ sessionOver: null, session: LI_LEI });
    expect(state().history.past).toHaveLength(changes);
  });

  test("stays over for a token that is unknown, or whoever goes on without", async () => {
    const unknown = new RequestError({ code: "token-needed", detail: "" });
    const api = { session: () => Promise.resolve(LI_LEI), signIn: () => Promise.reject(unknown) };
    const { core, state } = openCore({ api });
    await core.start();
    const waiting = core.renewSession();
    await core.signInAgain("mailuo_x");
    expect(state().sessionOver).toMatchObject({ status: "failed", failure: { code: "token-needed" } });
    core.leaveSessionOver();
    expect([await waiting, state().sessionOver]).toEqual([false, null]);
  });

  test("is not asked about again by whoever went on without while a token was looked at", async () => {
    const signIn = () => {
      core.leaveSessionOver();
      return Promise.reject(new RequestError({ code: "token-needed", detail: "" }));
    };
    const { core, state } = openCore({ api: { session: () => Promise.resolve(LI_LEI), signIn } });
    await core.start();
    const waiting = core.renewSession();
    await core.signInAgain("mailuo_x");
    expect([await waiting, state().sessionOver]).toEqual([false, null]);
  });

  test("is none where nobody was signed in", () => {
    expect(openCore().core.renewSession()).toBeNull();
  });
});
