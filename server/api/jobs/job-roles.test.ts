import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES, type Role } from "#model/access.js";
import { Job, JobsAnswer } from "#model/jobs.js";
import { createTokens } from "#server/access/tokens.js";
import { openSampleApp, type SampleApp } from "#server/api/contract/sample-app.js";

let sample: SampleApp;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  sample = await openSampleApp({ MAILUO_REQUIRE_TOKEN: "true" });
  for (const role of ROLES)
    tokens.set(role, (await createTokens(sample.dataFolder).create({ name: role, role, expiresAt: null })).text);
});
afterAll(() => sample?.close());

async function ask(role: Role, method: string, path: string): Promise<Response> {
  const headers = { authorization: `Bearer ${tokens.get(role)}`, "content-type": "application/json" };
  return sample.app.request(path, { method, headers, ...(method === "POST" ? { body: "{}" } : {}) });
}

async function listed(role: Role): Promise<readonly string[]> {
  return JobsAnswer.parse(await (await ask(role, "GET", "/api/jobs")).json()).items.map(({ id }) => id);
}

test("a job that only admins may ask for is not there for others, who can neither follow nor end it", async () => {
  const { id } = Job.parse(await (await ask("admin", "POST", "/api/doctor")).json());
  for (const role of ["reader", "editor"] as const) {
    expect(await listed(role)).toEqual([]);
    for (const path of [`/api/jobs/${id}`, `/api/jobs/${id}/events`])
      expect((await ask(role, "GET", path)).status).toBe(404);
  }
  expect((await ask("editor", "DELETE", `/api/jobs/${id}`)).status).toBe(404);
  expect(await listed("admin")).toEqual([id]);
  expect((await ask("admin", "DELETE", `/api/jobs/${id}`)).status).toBe(202);
  expect(await (await ask("admin", "GET", `/api/jobs/${id}/events`)).text()).toContain(`"id":"${id}"`);
});
