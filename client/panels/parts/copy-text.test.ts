import { afterEach, expect, test, vi } from "vitest";
import { copyText } from "./copy-text.js";

afterEach(() => vi.unstubAllGlobals());

test("a text is copied, unless the browser refuses it or has no clipboard", async () => {
  const copied: string[] = [];
  vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => void copied.push(text) } });
  expect(await copyText("甲")).toBe(true);
  vi.stubGlobal("navigator", { clipboard: { writeText: () => Promise.reject(new Error("NotAllowedError")) } });
  expect(await copyText("乙")).toBe(false);
  vi.stubGlobal("navigator", {});
  expect(await copyText("丙")).toBe(false);
  expect(copied).toEqual(["甲"]);
});
