import { expect, test } from "vitest";
import type { Api } from "../api.js";
import {
  entity,
  entityAnswer,
  fact,
  factAnswer,
  fakeApi,
  neighbours,
  NO_PAGE,
  openCore,
  subgraph,
} from "../fixture.js";

const [bund, port] = [entity("place:岸", "Place"), entity("project:港")];
const located = fact("1", port.id, bund.id, "LOCATED_IN");

async function open(given: Partial<Api> = {}) {
  const api = fakeApi({
    entity: () => Promise.resolve(entityAnswer(bund)),
    neighbours: (_, { limit = 0 }) => Promise.resolve(neighbours([bund, port], [located], limit)),
    observations: () => Promise.resolve({ ...NO_PAGE, total: 3 }),
    merges: () => Promise.resolve(NO_PAGE),
    fact: () => Promise.resolve(factAnswer(located, port, bund)),
    subgraph: (keys) => Promise.resolve({ ...subgraph([bund, port], [located]), total: keys.length }),
    ...given,
  });
  const { core, state } = openCore({ api });
  await core.start();
  return { core, state };
}

test("more facts and figures take the place of the first, and the rest of the details stays", async () => {
  const { core, state } = await open();
  await core.select(bund.id);
  await core.loadMoreFacts();
  await core.loadMoreFigures();
  const { details } = state();
  expect(details.status === "ready" && [details.value.facts.total, details.value.answer.observations.total]).toEqual([
    2000, 3,
  ]);
});

test("what failed to come leaves what is there, and says so", async () => {
  const { core, state } = await open({ observations: fakeApi().observations });
  await core.select(bund.id);
  await core.loadMoreFigures();
  expect([state().details.status, state().notices.map(({ activity }) => activity)]).toEqual(["ready", ["facts"]]);
});

test("what was asked about one thing is forgotten when another is selected", async () => {
  const { core, state } = await open();
  await core.select(bund.id);
  await core.loadMerges();
  expect(state().merges.status).toBe("ready");
  await core.openEvidence(located.id);
  await core.loadStatements(located);
  const { merges, statements } = state();
  expect([merges.status, statements.status === "ready" && statements.value.total]).toEqual(["idle", 2]);
  core.clearSelection();
  expect(state().statements.status).toBe("idle");
});
