import { describe, expect, it } from "vitest";
import { rememberRevision } from "./revision.js";

/** Each reading gives another number. */
function counting(ageMs: number) {
  let readings = 0;
  return rememberRevision(() => Promise.resolve(String((readings += 1))), ageMs);
}

describe("a remembered revision", () => {
  it("is read once for all who ask while it is fresh", async () => {
    const revision = counting(60_000);
    expect(await Promise.all([revision.current(), revision.current()])).toEqual(["1", "1"]);
    expect(await revision.current()).toBe("1");
  });

  it("is read again when it is old or was forgotten", async () => {
    expect([await counting(0).current()]).toEqual(["1"]);
    const old = counting(0);
    await old.current();
    expect(await old.current()).toBe("2");
    const forgotten = counting(60_000);
    await forgotten.current();
    forgotten.forget();
    expect(await forgotten.current()).toBe("2");
  });

  it("is read again after a reading that failed", async () => {
    const answers = [Promise.reject(new Error("The store is away.")), Promise.resolve("1")];
    const revision = rememberRevision(() => answers.shift() ?? Promise.resolve("none"), 60_000);
    await expect(revision.current()).rejects.toThrow("The store is away.");
    expect(await revision.current()).toBe("1");
  });
});
