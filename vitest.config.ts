import { defineConfig } from "vitest/config";

const resolve = { conditions: ["mailuo-source"] };
const ssr = { resolve: { conditions: ["mailuo-source", "node", "import", "module", "default"] } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: "unit",
          include: ["{model,cypher,loaders,server,client,docs}/**/*.test.ts"],
          exclude: ["**/*.contract.test.ts"],
        },
      },
    ],
  },
});
