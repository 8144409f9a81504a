import { expect, test } from "vitest";
import { fact, result } from "../fixture.js";
import type { State } from "../state.js";
import { bund, located, media, openWorld, part, plan } from "../world.js";

async function open() {
  const page = openWorld();
  await page.core.start();
  return page;
}

function shown({ dataset }: State) {
  return [[...dataset.nodes.keys()], [...dataset.relationships.keys()]];
}

test("what is added comes with the facts that link it with what is there, and goes again by undo", async () => {
  const { core, state } = await open();
  const before = state().dataset;
  await core.add([plan.id, bund.id]);
  expect(shown(state())).toEqual([
    [media.id, bund.id, plan.id],
    [located.id, part.id],
  ]);
  expect(state().history.past.map(({ change }) => change)).toEqual([
    {
      kind: "add",
      count: 1,
      subject: plan,
      cypher: { query: "entities-by-key", params: { keys: [plan.id] } },
    },
  ]);
  core.undo();
  expect(state().dataset).toBe(before);
});

test("an entity shown alone takes the place of all that was there, and is selected", async () => {
  const { core, state } = await open();
  await core.showOnly(plan.id);
  expect(shown(state())).toEqual([[plan.id, media.id], [part.id]]);
  expect([state().selection, state().focus]).toEqual([{ kind: "node", id: plan.id }, { ids: [plan.id] }]);
  core.undo();
  expect(shown(state())).toEqual([[media.id, bund.id], [located.id]]);
});

test("what is found on the canvas is selected and seen, and nothing is fetched for the canvas", async () => {
  const { core, state } = await open();
  core.hideType("Place");
  const { dataset } = state();
  await core.find(bund.id);
  expect([state().selection?.id, state().hiddenTypes.size, state().focus]).toEqual([bund.id, 0, { ids: [bund.id] }]);
  expect(state().dataset).toBe(dataset);
});

test("a document is added by all that it states, is chosen and seen whole, and goes by one undo; what was there is no step", async () => {
  const asked: unknown[] = [];
  const { core, state } = openWorld({
    api: {
      namedQuery(name, params) {
        asked.push([name, params]);
        return Promise.resolve(name === "overview" ? result([media]) : result([media, bund, plan], [located, part]));
      },
    },
  });
  await core.start();
  const before = state().dataset;
  await core.addDocument("document:a");
  expect(asked.at(-1)).toEqual(["document-facts", { document: "document:a", after: "", limit: 5000 }]);
  expect(shown(state())).toEqual([
    [media.id, bund.id, plan.id],
    [located.id, part.id],
  ]);
  expect([state().focus, [...state().chosen]]).toEqual([
    { ids: [media.id, bund.id, plan.id] },
    [media.id, bund.id, plan.id],
  ]);
  await core.addDocument("document:a");
  expect(state().history.past.map(({ change: { kind, count } }) => [kind, count])).toEqual([["add", 2]]);
  const query = { query: "document-facts", params: { document: "document:a" } };
  expect(state().history.past.at(-1)?.change.cypher).toEqual(query);
  core.undo();
  expect(state().dataset).toBe(before);
});

test("of a document whose entities are all there, the facts that were missing are told", async () => {
  const { core, state } = openWorld({
    api: {
      namedQuery: (name) =>
        Promise.resolve(result([media, bund, plan], name === "overview" ? [located] : [located, part])),
    },
  });
  await core.start();
  await core.addDocument("document:a");
  expect(state().history.past.map(({ change: { kind, count } }) => [kind, count])).toEqual([["between", 1]]);
});

test("of a document with more facts than one answer holds, all are asked for page by page, or the most linked are taken", async () => {
  const asked: unknown[] = [];
  const open = async () => {
    const { core, state } = openWorld({
      api: {
        namedQuery(name, { after }) {
          if (name === "overview" || name === "most-linked") return Promise.resolve(result([]));
          asked.push(after);
          const page = after === "" ? result([media, bund], [located]) : result([media, plan], [part]);
          return Promise.resolve({ ...page, rows: after === "" ? Array.from({ length: 5000 }, () => []) : [] });
        },
      },
    });
    await core.start();
    return { core, state };
  };
  const whole = await open();
  await whole.core.addDocument("document:a");
  expect(shown(whole.state())).toEqual([
    [media.id, bund.id, plan.id],
    [located.id, part.id],
  ]);
  expect(asked).toEqual(["", located.id]);
  const few = await open();
  await few.core.addDocument("document:a", 2);
  expect(few.state().dataset.nodes.size).toBe(2);
  expect(few.state().history.past.at(-1)?.change.cypher?.query).toBe("shown-graph");
});

test("of a document all facts are asked for also where the server gives fewer at once than are asked for", async () => {
  const { core, state } = openWorld({
    api: {
      namedQuery(name, { after }) {
        if (name === "overview" || name === "most-linked") return Promise.resolve(result([]));
        const isFirst = after === "";
        const page = isFirst ? result([media, bund], [located]) : result([media, plan], [part]);
        return Promise.resolve({ ...page, rows: [[]], truncated: isFirst });
      },
    },
  });
  await core.start();
  await core.addDocument("document:a");
  expect(shown(state())).toEqual([
    [media.id, bund.id, plan.id],
    [located.id, part.id],
  ]);
});

test("the query behind a document of more facts than one answer holds gives as many", async () => {
  const many = Array.from({ length: 5001 }, (_, index) => fact(`${index}`, media.id, bund.id));
  const { core, state } = openWorld({
    api: {
      namedQuery: (name, { after }) =>
        Promise.resolve(
          name === "overview" || after !== ""
            ? result([])
            : { ...result([media, bund], many), rows: many.map(() => []) },
        ),
    },
  });
  await core.start();
  await core.addDocument("document:a");
  const params = { document: "document:a", limit: 5001 };
  expect(state().history.past.at(-1)?.change.cypher).toEqual({ query: "document-facts", params });
});
