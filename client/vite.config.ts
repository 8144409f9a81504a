import { createHash } from "node:crypto";
import { copyFileSync, createReadStream, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { pinyin } from "pinyin-pro";
import { build, defaultClientConditions, defineConfig, type Plugin } from "vite";

/** The client is built into `dist/client`; `vite` (npm run dev) serves it from its sources and asks the server at PORT. */
export default defineConfig({
  // The server writes the path below which it is reached into the page; all else finds its way from there.
  base: "./",
  plugins: [react(), apiDocs(), cataloguePinyin(), offlineProgram()],
  resolve: {
    conditions: ["mailuo-source", ...defaultClientConditions],
    alias: [{ find: /^fflate$/u, replacement: join(import.meta.dirname, "export/zip-in-place.ts") }],
  },
  worker: { format: "es" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2023",
    // Inlined assets would need `data:` and `blob:` in the content security policy.
    assetsInlineLimit: 0,
    sourcemap: true,
    // What matters is measured compressed: npm run bench -- bundle.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // How long each plugin took on a busy machine is nothing to whoever starts Mailuo.
      checks: { bundlerTimings: false },
      // All that the page begins with in one file: cut into pieces by what else shares them, two dozen wait for each other, as a browser
      // asks a server for six at a time.
      output: { codeSplitting: { groups: [{ name: "start", tags: ["$initial"] }] } },
    },
  },
  server: {
    host: "127.0.0.1",
    // The host stays the page's own, so that the server takes its forms for this page's.
    proxy: {
      "^/(?:api/|sign-in|metrics)": {
        target: `http://127.0.0.1:${process.env["PORT"] ?? "7010"}`,
        changeOrigin: false,
      },
    },
  },
});

const SWAGGER_FILES = ["swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt", "swagger-ui.css", "NOTICE"];

/** Puts Swagger UI, as it was published, beside the page in `public/api-docs` that shows it; without a build it is served from where it lies. */
function apiDocs(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  return {
    name: "api-docs",
    writeBundle({ dir = "" }) {
      for (const file of SWAGGER_FILES) copyFileSync(join(folder, file), join(dir, "api-docs", file));
    },
    configureServer({ middlewares, config }) {
      const files = new Map(SWAGGER_FILES.map((file) => [`/api-docs/${file}`, join(folder, file)]));
      files.set("/api/docs", join(config.publicDir, "api-docs", "index.html"));
      middlewares.use((request, response, next) => {
        const file = files.get(request.url?.replace(/\?.*$/u, "") ?? "");
        if (file === undefined) return next();
        response.setHeader("content-type", MEDIA_TYPES.get(extname(file)) ?? "text/plain");
        createReadStream(file).pipe(response);
      });
    },
  };
}

/** The program of exported pages (client/offline), built by itself into one script that `virtual:offline-program` gives as text. */
function offlineProgram(): Plugin {
  const folder = join(import.meta.dirname, "offline");
  return {
    name: "offline-program",
    resolveId: (id) => (id === OFFLINE_PROGRAM ? `\0${OFFLINE_PROGRAM}` : undefined),
    async load(id) {
      if (id !== `\0${OFFLINE_PROGRAM}`) return undefined;
      const built = await build({
        configFile: false,
        root: folder,
        publicDir: false,
        logLevel: "warn",
        resolve: { conditions: ["mailuo-source", ...defaultClientConditions] },
        build: {
          write: false,
          target: "es2022",
          lib: { entry: join(folder, "main.ts"), formats: ["iife"], name: "mailuo" },
        },
      });
      const [script] = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
      if (script?.type !== "chunk") throw new Error("The program of exported pages was not built into one script.");
      // Within a page, only this ends a script.
      const program = script.code.replaceAll("</script", String.raw`<\/script`);
      const style = readFileSync(join(folder, "style.css"), "utf8");
      const hashes = { program: hashOf(program), style: hashOf(style) };
      return Object.entries({ program, style, hashes })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join("\n");
    },
  };
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

const OFFLINE_PROGRAM = "virtual:offline-program";

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css"],
  [".js", "text/javascript"],
]);

/** How the characters of the interface's Chinese and of the questions are read: both are found by it. The table of all characters would be heavy. */
function cataloguePinyin(): Plugin {
  const id = "virtual:catalogue-pinyin";
  const catalogue = join(import.meta.dirname, "panels/messages/zh-CN.ts");
  const questions = join(import.meta.dirname, "../cypher/questions");
  return {
    name: "catalogue-pinyin",
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load(wanted) {
      if (wanted !== `\0${id}`) return undefined;
      const files = [catalogue, ...readdirSync(questions).map((name) => join(questions, name))];
      for (const file of files) this.addWatchFile(file);
      const texts = files.map((file) => readFileSync(file, "utf8"));
      const characters = new Set(texts.join("").match(/\p{Script=Han}/gu));
      const readings = [...characters].map((character) => [character, readingsOf(character)]);
      return `export const READINGS = ${JSON.stringify(Object.fromEntries(readings))};`;
    },
  };
}

function readingsOf(character: string): readonly string[] {
  return [...new Set(pinyin(character, { multiple: true, toneType: "none", type: "array", v: true }))];
}
