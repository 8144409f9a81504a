import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import { RequestError } from "../failure.js";
import { entity, fact, fakeApi, result, subgraph } from "../fixture.js";
import { fetchOverview } from "./overview.js";

const some = (type: EntityType, count: number) =>
  Array.from({ length: count }, (_, index) => entity(`${type}${index}`, type));
/** The most linked first, as the queries give them. */
const LINKED = [...some("Place", 30), ...some("Project", 30), ...some("Department", 2)];

function overviewOf(count: number, least: number) {
  const nodes = LINKED.slice(0, count);
  const rows = nodes.map(({ id }, index) => [{ $ref: "node", id }, least + count - 1 - index, null, null]);
  return { ...result(nodes), columns: ["entity", "degree", "fact", "other"], rows };
}

function store(least: number, ranked: () => Promise<typeof RANKED> = () => Promise.resolve(RANKED)) {
  return fakeApi({
    namedQuery: (name, { limit }) =>
      name === "overview" ? Promise.resolve(overviewOf(Number(limit), least)) : ranked(),
    subgraph(keys) {
      const nodes = LINKED.filter(({ id }) => keys.includes(id));
      return Promise.resolve(subgraph(nodes, [fact("1", "Project0", "Place0")]));
    },
  });
}

const RANKED = {
  ...result([]),
  columns: ["key", "type", "degree"],
  rows: LINKED.map(({ id, labels }, index) => [id, labels[1] ?? null, LINKED.length - index]),
};

test("of more than there is room for each type has its share, places and initiatives twice that of others", async () => {
  const { graph, truncated } = await fetchOverview(store(1), 20);
  const names = ["Place", "Project", "Department"];
  const counts = names.map((type) => graph.nodes.filter(({ labels }) => labels[1] === type).length);
  expect(counts).toEqual([4, 2, 2]);
  expect(graph.relationships).toHaveLength(1);
  expect(truncated).toBe(true);
});

test("where all that is linked has room, it is shown as it came", async () => {
  const { graph } = await fetchOverview(store(0), 20);
  expect(graph.nodes).toEqual(LINKED.slice(0, 20));
});

test("where the shares cannot be had, what is linked most is shown", async () => {
  const { graph } = await fetchOverview(
    store(1, () => Promise.reject(new Error("too slow"))),
    20,
  );
  expect(graph.nodes).toEqual(LINKED.slice(0, 20));
});

test("what took too long is asked for once more, and what failed otherwise is not", async () => {
  const asked: string[] = [];
  const failing = (code: "query-timeout" | "unreachable") =>
    fakeApi({
      namedQuery() {
        asked.push(code);
        const isOver = code === "query-timeout" && asked.length > 1;
        return isOver ? Promise.resolve(overviewOf(2, 1)) : Promise.reject(new RequestError({ code, detail: "" }));
      },
    });
  expect((await fetchOverview(failing("query-timeout"), 20)).graph.nodes).toHaveLength(2);
  await expect(fetchOverview(failing("unreachable"), 20)).rejects.toThrow(RequestError);
  expect(asked).toEqual(["query-timeout", "query-timeout", "unreachable"]);
});
