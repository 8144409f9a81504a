import { expect, it } from "vitest";
import { axeFaults } from "./axe.js";
import { distance, linkTo, locate } from "./page.js";
import { XIAN } from "./sample-keys.js";
import { describeScenes, PHONE } from "./scene.js";

describeScenes("views in a browser", ({ open }) => {
  it("keeps what is seen under a name, and shows it again to somebody else", async () => {
    const { page, faults } = await open();
    const place = await locate(page, XIAN);
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    await page.mouse.move(place.x - 120, place.y + 40, { steps: 4 });
    await page.mouse.up();
    const put = await locate(page, XIAN);
    await page.mouse.click(put.x, put.y);
    await page.getByTestId("details").getByRole("heading", { level: 3, name: "西岸" }).waitFor();
    await page.getByTestId("legend-Project").click();
    await page.keyboard.press("Control+s");
    await page.getByRole("textbox", { name: "视图名称" }).fill("西岸，没有项目");
    // The address tells of the camera once it is still, and a view keeps what the address tells.
    await linkTo(page);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "西岸，没有项目" }).waitFor();
    const moved = await locate(page, XIAN);
    expect(await axeFaults(page)).toEqual([]);
    const other = await open();
    await locate(other.page, XIAN);
    await other.page.getByRole("button", { name: "视图", exact: true }).click();
    await other.page.getByRole("button", { name: "打开", exact: true }).first().click();
    await expect.poll(() => other.page.getByTestId("legend-Project").getAttribute("aria-pressed")).toBe("false");
    await other.page.getByTestId("details").getByRole("heading", { level: 3, name: "西岸" }).waitFor();
    const again = await locate(other.page, XIAN);
    expect(distance(again, moved)).toBeLessThan(2);
    expect([...faults, ...other.faults]).toEqual([]);
  });

  it("renames and deletes a view, and takes the deletion back, on a phone in the dark", async () => {
    const { page, faults } = await open("/", { locale: "en", colorScheme: "dark", size: PHONE });
    await locate(page, XIAN);
    await page.getByRole("button", { name: "Views", exact: true }).click();
    await page.getByRole("textbox", { name: "Name of the view" }).fill("<b>One</b> 🙂");
    await page.getByRole("button", { name: "Save view" }).click();
    await page.getByRole("button", { name: "More about “<b>One</b> 🙂”" }).click();
    await page.getByRole("menuitem", { name: "Rename" }).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Two");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Two" }).waitFor();
    await page.getByRole("button", { name: "More about “Two”" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("heading", { name: "Two" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Restore" }).click();
    await page.getByRole("heading", { name: "Two" }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
