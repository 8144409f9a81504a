import type { Locator, Page } from "playwright-core";

/** A report of two sentences. */
export const REPORT_TEXT =
  "各位代表：现在，我代表徐汇区人民政府报告工作。上半年，西岸传媒港开工建设，完成投资12.5亿元，增长8%。";

/** Opens the dialog that loads reports, in either language. */
export async function openLoading(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: /^(?:文档|Documents)$/ }).click();
  await page.getByRole("button", { name: /载入报告…|Load reports…/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}

/** Chooses text files to load. */
export async function chooseFiles(
  page: Page,
  ...files: readonly (readonly [name: string, text: string])[]
): Promise<void> {
  await page
    .locator('input[type="file"]:not([webkitdirectory])')
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })));
}

/** Lets a text file fall on something of the page. */
export async function dropFile(target: Locator, name: string, text: string): Promise<void> {
  const dataTransfer = await target.page().evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    return transfer;
  })()`);
  await target.dispatchEvent("drop", { dataTransfer });
}
