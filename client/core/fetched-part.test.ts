import { expect, test } from "vitest";
import { fetchedPart } from "./fetched-part.js";

const away = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));

test("a part that does not come is told as a server that cannot be reached", async () => {
  await expect(fetchedPart(away)).rejects.toMatchObject({ failure: { code: "unreachable" } });
  expect(await fetchedPart(() => Promise.resolve({ name: "part" }))).toEqual({ name: "part" });
});
