import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "#server/package-root.js";
import { z } from "zod";
import { wordAfter } from "./called-with.js";
import { requireChromium } from "../e2e/chromium.js";
import { serveSample } from "../e2e/serving.js";

/**
 * `npm run bench -- lighthouse [--preset desktop|mobile] [--address http://…]`: what Lighthouse says of the built page, served with the
 * sample. Lighthouse brings 200 packages with it and is wanted for this alone: it is installed apart, by
 * `npm install --prefix .cache/lighthouse lighthouse@12.8.2` (the last major version for Node 20.19). Exit code 1 below a bar.
 */

const LEAST = { performance: 0.9, accessibility: 0.95, "best-practices": 0.95 } as const;
const CLI = join(packageRoot(), ".cache/lighthouse/node_modules/lighthouse/cli/index.js");
const FLAGS = "--headless=new --no-sandbox --use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist";

const Item = z.object({ node: z.object({ selector: z.string(), snippet: z.string() }).optional() });
const Report = z.object({
  categories: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
      details: z.object({ items: z.array(Item).catch([]) }).optional(),
    }),
  ),
});

await main();

async function main(): Promise<void> {
  const chromium = requireChromium();
  if (!existsSync(CLI)) {
    throw new Error("Lighthouse is not there: npm install --prefix .cache/lighthouse lighthouse@12.8.2");
  }
  const given = wordAfter("--address");
  const serving = given === undefined ? await serveSample() : { address: given, stop: async () => {} };
  try {
    await judge(chromium, `${serving.address}/`, wordAfter("--preset") ?? "desktop");
  } finally {
    await serving.stop();
  }
}

async function judge(chromium: string, address: string, preset: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-lighthouse-"));
  try {
    const output = join(folder, "report.json");
    const program = spawn(
      process.execPath,
      [
        CLI,
        address,
        "--quiet",
        "--output=json",
        `--output-path=${output}`,
        `--only-categories=${Object.keys(LEAST).join(",")}`,
        `--chrome-flags=${FLAGS}`,
        ...(preset === "desktop" ? ["--preset=desktop"] : []),
      ],
      { env: { ...process.env, CHROME_PATH: chromium }, stdio: "inherit" },
    );
    await once(program, "exit");
    tell(Report.parse(JSON.parse(readFileSync(output, "utf8"))), preset);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each category with what takes points from it, and where. */
function tell({ categories, audits }: z.infer<typeof Report>, preset: string): void {
  for (const [name, least] of Object.entries(LEAST)) {
    const category = categories[name];
    const score = category?.score ?? 0;
    const isMet = score >= least;
    if (!isMet) process.exitCode = 1;
    console.log(`${preset} ${name}: ${Math.round(score * 100)} (at least ${least * 100}: ${isMet ? "met" : "MISSED"})`);
    for (const { id, weight } of category?.auditRefs ?? []) {
      const audit = audits[id];
      if (audit === undefined || weight === 0 || audit.score === null || audit.score >= 0.9) continue;
      console.log(`  ${audit.title} ${audit.displayValue ?? ""}`);
      for (const { node } of audit.details?.items ?? []) {
        if (node !== undefined) console.log(`    ${node.selector}: ${node.snippet}`);
      }
    }
  }
}
