import { expect, test } from "vitest";
import { createPatientWriting, createResting } from "./address-writing.js";
import { RequestError } from "./core/failure.js";

test("an address that the browser refuses is written later, as the place of its own that it is, and the newest only", () => {
  const written: string[] = [];
  let isRefusing = true;
  const waiting = new Set<() => void>();
  const { write, forget } = createPatientWriting(
    (address, mode) => {
      if (isRefusing) throw new Error("too many calls");
      written.push(`${mode} ${address}`);
    },
    (work) => {
      waiting.add(work);
      return () => void waiting.delete(work);
    },
  );
  write("#a", "push");
  write("#b", "replace");
  expect([written, waiting.size]).toEqual([[], 1]);
  isRefusing = false;
  for (const work of waiting) work();
  write("#c", "replace");
  expect([written, waiting.size]).toEqual([["push #b", "replace #c"], 0]);
  isRefusing = true;
  write("#d", "push");
  forget();
  isRefusing = false;
  write("#e", "replace");
  expect([written.at(-1), waiting.size]).toEqual(["replace #e", 0]);
});

test("work at rest that fails is done again until it succeeds or something newer takes over", async () => {
  const done: string[] = [];
  let next: (() => void) | null = null;
  let isAway = true;
  const atRest = createResting((work) => {
    next = work;
    return () => {
      next = null;
    };
  });
  const encode = (name: string) => async () => {
    if (isAway) throw new RequestError({ code: "unreachable", detail: "" });
    done.push(name);
  };
  const pass = async () => {
    next?.();
    await Promise.resolve();
  };
  atRest(encode("a"));
  atRest(encode("b"));
  await pass();
  await expect.poll(() => next).not.toBeNull();
  isAway = false;
  await pass();
  await expect.poll(() => done).toEqual(["b"]);
});
