import axe from "axe-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { locate } from "./page.js";
import { missingForScenes, openStage, type Scene, type Stage } from "./scene.js";

const missing = missingForScenes();
const HUB = "place:西岸";

describe.skipIf(missing !== null)(`measures in a browser${missing === null ? "" : `: ${missing}`}`, () => {
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(() => scene.close());

  it("lists what stands out, tells it by size, and leads to it", async () => {
    scene = await stage.open();
    const { page } = scene;
    await locate(page, HUB);
    await page.getByRole("button", { name: "度量", exact: true }).click();
    await page.getByRole("button", { name: /^中介度/ }).click();
    const top = page.getByRole("list", { name: "“中介度”最高的节点" });
    await top.waitFor();
    const values = (await top.getByRole("listitem").allInnerTexts()).map((text) => Number(text.split("\n").at(-1)));
    expect(values).toEqual(values.toSorted((one, other) => other - one));
    await page.getByRole("button", { name: "用大小表示“中介度”", pressed: false }).click();
    await page.getByRole("button", { name: "用大小表示“中介度”", pressed: true }).waitFor();
    await top.getByRole("button").first().click();
    await page.getByTestId("details").getByRole("heading").first().waitFor();
    expect(scene.faults).toEqual([]);
  });

  it("names groups after their centre, colours them, and does so again where a link is opened", async () => {
    scene = await stage.open("/", { locale: "en", colorScheme: "dark", size: { width: 390, height: 844 } });
    const { page } = scene;
    await locate(page, HUB);
    await page.getByRole("button", { name: "Measures", exact: true }).click();
    await page.getByRole("button", { name: /^Community/ }).click();
    const groups = page.getByRole("list", { name: "Groups by “Community”" });
    await groups
      .getByText(/and others, \d+/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Show “Community” by colour" }).click();
    await page.getByRole("button", { name: "Usual sizes and colours" }).waitFor();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(
      "axe.run().then(({violations}) => violations.filter(({impact}) => impact === 'serious' || impact === 'critical').map(({id, nodes}) => [id, nodes[0].html]))",
    );
    expect(violations).toEqual([]);
    await expect.poll(() => page.url()).toMatch(/[#&]v=/);
    const again = await stage.open(new URL(page.url()).hash.replace(/^/, "/"));
    await locate(again.page, HUB);
    await again.page.getByRole("button", { name: "Measures", exact: true }).click();
    await again.page.getByRole("button", { name: "Show “Community” by colour", pressed: true }).waitFor();
    expect([...scene.faults, ...again.faults]).toEqual([]);
    await again.close();
  });
});
