import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const Packed = z.tuple([z.object({ files: z.array(z.object({ path: z.string() })) })]);

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

test("an installed package holds the folders that the image holds", () => {
  const { files } = z.object({ files: z.array(z.string()) }).parse(JSON.parse(read("package.json")));
  const copied = [...read("Dockerfile").matchAll(/^COPY --from=build \/app\/(\S+) /gmu)].map(([, folder]) => folder);
  const held = copied.filter((folder) => folder !== "package.json" && folder !== "node_modules");
  expect(new Set(files.filter((pattern) => !pattern.startsWith("!")))).toEqual(new Set(held));
});

test("an installed package holds no tests", { timeout: 60_000 }, () => {
  const answer = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: new URL("..", import.meta.url),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const paths = Packed.parse(JSON.parse(answer))[0].files.map(({ path }) => path);
  expect(paths).toContain("cypher/catalogue.ts");
  expect(paths.filter((path) => path.includes(".test."))).toEqual([]);
});
