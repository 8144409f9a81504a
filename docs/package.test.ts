import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

test("an installed package holds the folders that the image holds", () => {
  const { files } = z.object({ files: z.array(z.string()) }).parse(JSON.parse(read("package.json")));
  const copied = [...read("Dockerfile").matchAll(/^COPY --from=build \/app\/(\S+) /gmu)].map(([, folder]) => folder);
  const held = copied.filter((folder) => folder !== "package.json" && folder !== "node_modules");
  expect(files.filter((pattern) => !pattern.startsWith("!")).toSorted()).toEqual(held.toSorted());
});
