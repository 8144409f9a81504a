import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { packageRoot } from "#server/package-root.js";
import { OUT_OF_FILES } from "#server/store/embedded/exit-codes.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-files-"));
const main = join(packageRoot(), "dist", "server", "cli", "main.js");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where the system knows no such limit there is nothing to try. */
test.skipIf(process.platform === "win32").each([24, 64])(
  "where no more than %i files may be open, that is said in a sentence, without a stack",
  async (most) => {
    const limited = `ulimit -n ${most} && exec "$0" "$@"`;
    const words = ["-c", limited, process.execPath, main, "serve", "--port", "0", "--data", folder];
    const failure: unknown = await promisify(execFile)("/bin/sh", words).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^mailuo: too many files are open \(.*EMFILE.*\): allow more, [^\n]*\n$/u),
    });
  },
);

/** What the program then says of it stands in engine-end.test.ts. */
test.skipIf(process.platform === "win32")("an engine's process that may open too few files says so", async () => {
  const limited = `ulimit -n 40 && exec "$0" "$@"`;
  const engine = join(packageRoot(), "dist", "server", "store", "embedded", "engine-main.js");
  const failure: unknown = await promisify(execFile)("/bin/sh", ["-c", limited, process.execPath, engine, "512"]).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: OUT_OF_FILES });
});
