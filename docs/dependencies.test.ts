import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const ROOT = new URL("../", import.meta.url);
const PAGE = readFileSync(new URL("docs/dependencies.md", ROOT), "utf8");
const Locked = z.object({
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  license: z.string().optional(),
});

function json<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(new URL(path, ROOT), "utf8")));
}

const direct = Object.keys(
  json("package.json", z.object({ dependencies: z.record(z.string(), z.string()) })).dependencies,
);
const installed = Object.entries(
  json("package-lock.json", z.object({ packages: z.record(z.string(), Locked) })).packages,
)
  .filter(([path, { dev }]) => path !== "" && !dev)
  .map(([path, locked]) => ({ name: path.replace("node_modules/", ""), ...locked }));

describe("what is needed at run time", () => {
  test("is named on the page, each with its reason, and nothing else is", () => {
    const named = Array.from(PAGE.matchAll(/^\| `([^`]+)`/gmu), ([, name]) => name);
    expect(new Set(named)).toEqual(new Set(direct));
    expect(PAGE).toContain(`needs ${direct.length} packages`);
  });

  test("runs no script when it is installed, and is under a licence that all may use", () => {
    expect(installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual([]);
    const allowed = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MIT AND Apache-2\.0)$/u;
    expect(installed.filter(({ license }) => !allowed.test(license ?? "")).map(({ name }) => name)).toEqual([]);
  });
});
