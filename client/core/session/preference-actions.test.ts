import { expect, test } from "vitest";
import { fakeMemory, openCore } from "../fixture.js";

test("language and theme are remembered in this browser", async () => {
  const memory = fakeMemory();
  const first = openCore({ memory });
  await first.core.start();
  first.core.setLanguage("en");
  first.core.setTheme("dark");
  const next = openCore({ memory });
  await next.core.start();
  expect(next.state()).toMatchObject({ language: "en", theme: "dark" });
});
