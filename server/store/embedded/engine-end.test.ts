import { expect, test } from "vitest";
import { endError } from "./engine-end.js";
import { OUT_OF_FILES, OUT_OF_MEMORY } from "./exit-codes.js";

const OWN_LIMIT = { code: OUT_OF_MEMORY, signal: null, memoryMb: 512 };
const ABORTED = { code: null, signal: "SIGABRT", memoryMb: 512 };
const FEW_FILES = { code: OUT_OF_FILES, signal: null, memoryMb: 512 };
const KILLED = { code: null, signal: "SIGKILL", memoryMb: 512 };

test.each([
  ["run", OWN_LIMIT, "too-large", "The query needs more than 512 MB"],
  ["more", ABORTED, "too-large", "The query needs more than 512 MB"],
  ["replace", ABORTED, "too-large", "There is not enough memory for writing this document"],
  ["open", ABORTED, "store-unavailable", "There is not enough memory for opening the store"],
  ["open", FEW_FILES, "store-unavailable", "too many files are open: allow this process more of them"],
  ["run", KILLED, "store-unavailable", "The embedded engine's process ended unexpectedly"],
  ["replace", KILLED, "store-unavailable", "The embedded engine's process ended unexpectedly"],
] as const)("the end of a process at “%s” (%j) is told as %s", (kind, end, code, sentence) => {
  expect(endError(kind, end)).toMatchObject({ code, message: expect.stringContaining(sentence) });
});
