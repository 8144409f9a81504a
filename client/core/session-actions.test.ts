import { expect, test } from "vitest";
import type { SessionAnswer } from "#model/session.js";
import { createCore } from "./create-core.js";
import { fakeAddress, fakeApi, fakeMemory, openCore } from "./fixture.js";

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
