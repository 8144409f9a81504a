import { expect, it } from "vitest";
import { describeScenes } from "./scene.js";

describeScenes("the API's page in a browser", ({ open }) => {
  it("lists every operation and sends a request, with nothing but this server and under its content security policy", async () => {
    const { page, faults } = await open("/api/docs");
    const operation = page.locator("#operations-search-search");
    await operation.waitFor();
    expect(await page.locator(".opblock").count()).toBeGreaterThan(15);
    await operation.locator(".opblock-summary").click();
    await operation.getByRole("button", { name: "Execute" }).click();
    const answer = operation.locator(".live-responses-table tr.response .response-col_status");
    await answer.getByText("200").waitFor();
    expect(faults).toEqual([]);
  });
});
