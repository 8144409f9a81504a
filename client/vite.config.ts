import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";

/** The client is built into `dist/client`; `vite` (npm run dev) serves it from its sources and asks the server at PORT. */
export default defineConfig({
  // The server writes the path below which it is reached into the page; all else finds its way from there.
  base: "./",
  plugins: [react(), apiDocs()],
  resolve: { conditions: ["mailuo-source", ...defaultClientConditions] },
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
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": { target: `http://127.0.0.1:${process.env["PORT"] ?? "7010"}`, changeOrigin: true } },
  },
});

/** Puts Swagger UI, as it was published, beside the page in `public/api-docs` that shows it. */
function apiDocs(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  return {
    name: "api-docs",
    apply: "build",
    writeBundle({ dir = "" }) {
      for (const file of ["swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt", "swagger-ui.css", "NOTICE"]) {
        copyFileSync(join(folder, file), join(dir, "api-docs", file));
      }
    },
  };
}
