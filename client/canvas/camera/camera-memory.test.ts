import { afterEach, expect, test, vi } from "vitest";
import { openWorld } from "../../core/world.js";
import { rememberCamera } from "./camera-memory.js";

const SEEN = { x: 0.2, y: 0.7, ratio: 0.5 };

async function open(saveLink: () => Promise<string> = async () => "k") {
  vi.useFakeTimers();
  const { core, state } = openWorld({ api: { saveLink } });
  await core.start();
  let move: (() => void) | undefined;
  const camera = {
    on(_event: "updated", listener: () => void) {
      move = listener;
    },
  };
  rememberCamera({ getCamera: () => camera }, core, {
    control: { isHome: () => false, seen: () => SEEN },
    status: { getState: () => ({ layout: "still" }) },
    page: {
      setTimeout: (act: TimerHandler, ms) => Number(setTimeout(() => typeof act === "function" && act(), ms)),
      clearTimeout,
    },
  });
  return { core, state, move: () => move?.() };
}

afterEach(() => void vi.useRealTimers());

test("a camera is remembered once it rests", async () => {
  const { state, move } = await open();
  move();
  expect(state().camera).toBeNull();
  await vi.advanceTimersByTimeAsync(300);
  expect(state().camera).toEqual(SEEN);
});

test.each([
  ["a view that is kept", "snapshot"],
  ["a link that is kept", "keepLink"],
  ["a copy in another tab", "forkTab"],
] as const)("%s right after a move of the camera has what is seen, not what was seen before", async (_what, keep) => {
  const { core, state, move } = await open();
  move();
  await core[keep]();
  expect(state().camera).toEqual(SEEN);
});

test("where the server keeps no link, what is seen is told all the same, for the address that stands for it", async () => {
  const { core, state, move } = await open(() => Promise.reject(new Error("away")));
  move();
  const kept = core.keepLink();
  expect(state().camera).toEqual(SEEN);
  await expect(kept).rejects.toThrow("away");
});
