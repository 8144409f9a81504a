import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "#server/package-root.js";
import { build } from "vite";
import type * as Complete from "../../client/panels/workbench/editor/complete.js";
import type * as CompletionsAt from "../../client/panels/workbench/editor/completions-at.js";
import type * as StoreVocabulary from "../../client/panels/workbench/editor/store-vocabulary.js";

/** What the editor completes with, built into `folder` as for a browser: the language support can be loaded in no other form, as modules. */
export async function completionParts(folder: string) {
  const editor = join(packageRoot(), "client/panels/workbench/editor");
  const names = ["complete", "completions-at", "store-vocabulary"];
  await build({
    configFile: false,
    root: packageRoot(),
    publicDir: false,
    logLevel: "error",
    resolve: { conditions: ["mailuo-source", "browser", "module", "import"] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "es2023",
      minify: false,
      lib: {
        entry: Object.fromEntries(names.map((name) => [name, join(editor, `${name}.ts`)])),
        formats: ["es"],
        fileName: (_format, name) => `${name}.mjs`,
      },
    },
  });
  const built = (name: string) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const { complete }: typeof Complete = await built("complete");
  const { completionsAt }: typeof CompletionsAt = await built("completions-at");
  const { storeVocabulary }: typeof StoreVocabulary = await built("store-vocabulary");
  return { complete, completionsAt, storeVocabulary };
}
