import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingForScenes, openStage, type Stage } from "./scene.js";

const missing = missingForScenes();

describe.skipIf(missing !== null)(`the API's page in a browser${missing === null ? "" : `: ${missing}`}`, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it("lists every operation and sends a request, with nothing but this server and under its content security policy", async () => {
    const scene = await stage.open("/api/docs");
    const { page } = scene;
    const operation = page.locator("#operations-search-search");
    await operation.waitFor();
    expect(await page.locator(".opblock").count()).toBeGreaterThan(15);
    await operation.locator(".opblock-summary").click();
    await operation.getByRole("button", { name: "Execute" }).click();
    const answer = operation.locator(".live-responses-table tr.response .response-col_status");
    await answer.getByText("200").waitFor();
    expect(scene.faults).toEqual([]);
    await scene.close();
  });
});
