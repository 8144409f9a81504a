import { expect, test } from "vitest";
import { onceAFrame } from "./once-a-frame.js";

test("what is asked for several times is done once, in the next frame, and again in the one after it is asked for anew", () => {
  const frames: FrameRequestCallback[] = [];
  const page = { requestAnimationFrame: (frame: FrameRequestCallback) => frames.push(frame) };
  let done = 0;
  const ask = onceAFrame(page, () => void (done += 1));
  ask();
  ask();
  expect([done, frames.length]).toEqual([0, 1]);
  frames.shift()?.(0);
  expect(done).toBe(1);
  ask();
  frames.shift()?.(0);
  expect(done).toBe(2);
});
