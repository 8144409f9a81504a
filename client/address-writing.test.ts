import { expect, test } from "vitest";
import { createPatientWriting } from "./address-writing.js";

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
