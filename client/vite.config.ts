import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

/** The client is built into `dist/client`; `vite` (npm run dev) serves it from its sources and asks the server at PORT. */
export default defineConfig({
  // The server writes the path below which it is reached into the page; all else finds its way from there.
  base: "./",
  plugins: [react()],
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
