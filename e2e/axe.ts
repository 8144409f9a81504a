import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { z } from "zod";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Also what axe leaves out unless asked: targets of at least 24 by 24 pixels, or as far from each other (WCAG 2.2, 2.5.8). */
const OPTIONS = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };

const Results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
    }),
  ),
});

/** What axe finds serious or critical on the page as it stands, each with the elements that it is about; `[]` is wanted. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as a script, which the page's content security policy would refuse.
  await page.evaluate(SOURCE);
  const found = await page.evaluate(
    `axe.run(document, ${JSON.stringify(OPTIONS)}).then((all) => ({ violations: all.violations }))`,
  );
  const { violations } = Results.parse(found);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary = "" }) => `${impact} ${id}: ${target.join(" ")} ${failureSummary}`),
    );
}
