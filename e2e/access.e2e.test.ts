import { expect, it } from "vitest";
import { createTokenText } from "#server/access/token-text.js";
import { axeFaults } from "./axe.js";
import { searchBox, showOnly, shownEntities } from "./page.js";
import { startProxy } from "./proxy.js";
import { describeScenesOn } from "./scene.js";
import { serveSample, type Serving } from "./serving.js";

const token = createTokenText();
const VIEW = "/mailuo/#node=place:西岸";

/** A server that asks who one is, seen through a proxy. */
async function serveBehindProxy(): Promise<Serving> {
  const serving = await serveSample({ BASE_PATH: "/mailuo", TRUST_PROXY: "loopback", MAILUO_ADMIN_TOKEN: token });
  const proxy = await startProxy(serving.address, "/mailuo");
  return {
    address: proxy.address,
    async stop() {
      await proxy.stop();
      await serving.stop();
    },
  };
}

describeScenesOn(serveBehindProxy, "behind a proxy, below a path", ({ open, address }) => {
  it("asks who one is, then leads back to the view one came for, and forgets all of it on leaving", async () => {
    const { page } = await open(VIEW, { locale: "en" });
    await page.getByLabel("Token", { exact: true }).fill(createTokenText());
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").getByText("This token is unknown").waitFor();
    await page.getByLabel("Token", { exact: true }).fill(token);
    await page.keyboard.press("Enter");
    await page.getByTestId("shown-count").waitFor();
    await page
      .getByRole("heading", { name: /West Bund/ })
      .first()
      .waitFor();
    expect(decodeURIComponent(page.url())).toContain("/mailuo/#");
    expect(decodeURIComponent(page.url())).toContain("node=place:西岸");
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: "mailuo", path: "/mailuo/", httpOnly: true, sameSite: "Strict" });

    await page.getByRole("button", { name: "Signed in as MAILUO_ADMIN_TOKEN" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).waitFor();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByLabel("Token", { exact: true }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect((await page.request.get(`${address()}/mailuo/api/schema`)).status()).toBe(401);
  });

  it("asks on the page itself whose session is over in mid-use, goes on with what was asked, and still undoes", async () => {
    const { page } = await open("/mailuo/sign-in", { locale: "en" });
    await page.getByLabel("Token", { exact: true }).fill(token);
    await page.keyboard.press("Enter");
    await showOnly(page, "西岸传媒港");
    const shown = await shownEntities(page);
    await page.locator("#canvas").press("h");
    await expect.poll(() => shownEntities(page)).toBe(shown - 1);
    await page.context().clearCookies();
    await searchBox(page).fill("西岸文化走廊");
    const dialog = page.getByRole("dialog", { name: "Your session is over" });
    await dialog.getByLabel("Token").fill(createTokenText());
    await page.keyboard.press("Enter");
    await dialog.getByText("This token is unknown").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    // What the page does by keys everywhere would take the focus behind the question.
    for (const key of ["Control+s", "Control+k"]) await page.keyboard.press(key);
    expect(await page.getByRole("dialog").count()).toBe(1);
    expect(await page.getByRole("textbox", { name: "Name of the view" }).count()).toBe(0);
    await dialog.getByLabel("Token").fill(token);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => searchBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.getByRole("option", { name: "西岸文化走廊" }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator("#canvas").press("z");
    await expect.poll(() => shownEntities(page)).toBe(shown);
  });

  it("asks once whoever will not sign in now, keeps what he wrote, and asks again for what he does next", async () => {
    const { page } = await open("/mailuo/sign-in", { locale: "en" });
    await page.getByLabel("Token", { exact: true }).fill(token);
    await page.keyboard.press("Enter");
    await page.getByTestId("shown-count").waitFor();
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Views" }).click();
    const title = page.getByRole("textbox", { name: "Name of the view" });
    await title.fill("Kept over the end");
    await page.context().clearCookies();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Your session is over" });
    const listed = page.waitForResponse((answer) => answer.url().includes("/api/views?") && answer.status() === 401);
    await dialog.getByRole("button", { name: "Not now" }).last().click();
    await listed;
    await dialog.waitFor({ state: "detached" });
    // Longer than what follows from the same act is left alone.
    await page.waitForTimeout(1_500);
    expect(await dialog.count()).toBe(0);
    expect(await title.inputValue()).toBe("Kept over the end");
    await title.press("Enter");
    await dialog.getByLabel("Token").fill(token);
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "Views" }).getByText("Kept over the end").waitFor();
  });

  it("signs in from the page itself, in Chinese and in the dark", async () => {
    const { page, faults } = await open("/mailuo/sign-in", { locale: "zh-CN", colorScheme: "dark" });
    await page.getByLabel("令牌").fill(token);
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByTestId("shown-count").getByText(/实体/).waitFor();
    expect(faults).toEqual([]);
  });

  it("queries and writes nothing for a page of another origin, cookie or not", async () => {
    const { page } = await open("/mailuo/sign-in", { locale: "en" });
    await page.getByLabel("Token", { exact: true }).fill(token);
    await page.keyboard.press("Enter");
    await page.getByTestId("shown-count").waitFor();
    const [cookie] = await page.context().cookies();
    const answer = await fetch(`${address()}/mailuo/api/query`, {
      method: "POST",
      body: JSON.stringify({ query: "RETURN 1 AS one" }),
      headers: {
        "content-type": "application/json",
        cookie: `${cookie?.name}=${cookie?.value}`,
        origin: "http://evil.example",
      },
    });
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: "request-forged" }]);
  });

  it("every address that the page and the API's description name lies below the path", async () => {
    const { page } = await open("/mailuo/sign-in");
    const html = await (await fetch(`${address()}/mailuo/`)).text();
    const named = [...html.matchAll(/(?:href|src)="([^"]+)"/gu)].map(([, address]) => address);
    expect(named.filter((address) => !address?.startsWith("/mailuo/"))).toEqual([]);
    const description = await page.evaluate("fetch('/mailuo/api/openapi.json').then((answer) => answer.json())");
    expect(description).toMatchObject({ servers: [{ url: "/mailuo" }] });
  });
});
