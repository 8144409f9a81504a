import { defineConfig } from "vitest/config";

const resolve = { conditions: ["mailuo-source"] };
/** What is asked again until it is so: other projects run beside it. */
const patient = { poll: { timeout: 30_000 } };
const ssr = { resolve: { conditions: ["mailuo-source", "node", "module", "default"] } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: "unit",
          include: ["{model,cypher,loaders,server,client,docs,bench}/**/*.test.ts"],
          exclude: ["**/*.contract.test.ts", "server/{api,cli}/**"],
          // Some read whole reports, beside other projects; somewhat less for what is awaited, so that it is told.
          expect: { poll: { timeout: 25_000 } },
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "api",
          include: ["server/{api,cli}/**/*.test.ts", "sdk/*.test.ts"],
          exclude: ["**/*.contract.test.ts"],
          expect: patient,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "contract-embedded",
          include: ["server/store/embedded/*.contract.test.ts"],
          expect: patient,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      ...["contract-neo4j-5", "contract-neo4j-2026"].map((name) => ({
        resolve,
        ssr,
        test: {
          name,
          include: ["server/store/neo4j/*.contract.test.ts", "server/api/contract/neo4j.contract.test.ts"],
          globalSetup: ["server/store/neo4j/testing/global-setup.ts"],
          // One server for all files of a project.
          fileParallelism: false,
          expect: patient,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      })),
      {
        resolve,
        ssr,
        test: {
          name: "browser",
          include: ["e2e/*.e2e.test.ts"],
          globalSetup: ["e2e/global-setup.ts"],
          fileParallelism: false,
          expect: patient,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
    reporters:
      process.env["CI"] === undefined ? ["default"] : ["default", ["json", { outputFile: "dist/test-results.json" }]],
  },
});
