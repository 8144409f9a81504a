import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "./package-root.js";

test("nothing is said of a flag that this version of Node.js does not know", () => {
  const module = join(packageRoot(), "dist", "server", "later-compiling.js");
  const script = `const { compileLater } = await import(${JSON.stringify(module)}); compileLater();`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
