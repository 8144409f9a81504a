import { expect, test } from "vitest";
import { askFrom } from "./browser.js";

test("what was asked before somebody would not sign in, and is answered after it, does not ask him again", async () => {
  const answers: (() => void)[] = [];
  const page = fakePage(
    () => new Promise((resolve) => answers.push(() => resolve(new Response(null, { status: 401 })))),
  );
  let renewals = 0;
  const ask = askFrom(page, () => {
    renewals += 1;
    return Promise.resolve(false);
  });
  const [first, slow] = [ask("/api/views"), ask("/api/documents")];
  answers[0]?.();
  expect((await first).status).toBe(401);
  answers[1]?.();
  expect([(await slow).status, renewals]).toEqual([401, 1]);
});

function fakePage(fetch: () => Promise<Response>): Window {
  const document = { querySelector: () => null };
  return Object.assign(Object.create(null), { document, fetch, location: { origin: "http://x" }, performance });
}
