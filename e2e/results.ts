import type { Locator, Page } from "playwright-core";

/** Has the workbench run a query, and waits for what comes of it. */
export async function ask(page: Page, text: string): Promise<void> {
  if ((await page.getByTestId("workbench").count()) === 0) await page.keyboard.press("`");
  const editor = page.getByRole("textbox", { name: /Cypher/ });
  await editor.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Control+Enter");
  // Of what may give very much it is asked first.
  const anyway = page.getByRole("button", { name: /仍要运行|Run anyway/ });
  await anyway
    .or(page.getByRole("tab", { name: "JSON" }))
    .first()
    .waitFor();
  if ((await anyway.count()) > 0) await anyway.click();
}

/** Lets the first 500 rows of an answer through, and then nothing more, as a slow query does. */
export const HOLD_BACK = `
  const ask = window.fetch;
  window.fetch = async (address, options) => {
    const answer = await ask(address, options);
    if (!(answer.headers.get("content-type") ?? "").includes("ndjson")) return answer;
    options.signal.addEventListener("abort", () => { window.__aborted = true; });
    const lines = (await answer.text()).split("\\n").slice(0, 501).join("\\n") + "\\n";
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(lines));
        options.signal.addEventListener("abort", () => controller.error(options.signal.reason));
      },
    });
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
`;

/** The rows of the answer. */
export function grid(page: Page): Locator {
  return page.getByRole("grid", { name: /查询结果|Query result/ });
}

export function cell(page: Page, row: number, column: number): Locator {
  return grid(page).locator(`[data-cell="${row}:${column}"]`);
}
