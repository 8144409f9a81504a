import { expect, test } from "vitest";
import { askInLanguage } from "./ask-in-language.js";
import type { Language } from "./core/session/preferences.js";

test("requests ask for the language that the page is read in by then, and keep their other headers", async () => {
  const asked: (readonly [string | null, string | null])[] = [];
  let language: Language = "zh-CN";
  const ask = askInLanguage(
    (_input, init) => {
      const headers = new Headers(init?.headers);
      asked.push([headers.get("accept-language"), headers.get("accept")]);
      return Promise.resolve(new Response());
    },
    () => language,
  );
  await ask("/api/health", { headers: { accept: "application/json" } });
  language = "en";
  await ask("/api/health");
  expect(asked).toEqual([
    ["zh-CN", "application/json"],
    ["en", null],
  ]);
});
