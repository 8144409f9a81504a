import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import { RequestError } from "../failure.js";
import { entity, fact, fakeApi, result, subgraph } from "../fixture.js";
import { fetchOverview } from "./overview.js";

const some = (type: EntityType, count: number) =>
  Array.from({ length: count }, (_, index) => entity(`${type}${index}`, type));
/** The most linked first, as the queries give them. */
const LINKED = [...some("Place", 30), ...some("Project", 30), ...some("Department", 2)];

function overviewOf(limit: number) {
  return result(LINKED.slice(0, limit));
}

/** Of the entities `linked` have facts. */
function rankedOf(linked: number) {
  const rows = LINKED.map(({ id, labels }, index) => [id, labels[1] ?? null, Math.max(0, linked - index)]);
  return { ...result([]), columns: ["key", "type", "degree"], rows };
}

function store(ranked: () => Promise<ReturnType<typeof rankedOf>>, asked: string[] = []) {
  return fakeApi({
    namedQuery(name, { limit }) {
      asked.push(name);
      return name === "overview" ? Promise.resolve(overviewOf(Number(limit))) : ranked();
    },
    subgraph(keys) {
      const nodes = LINKED.filter(({ id }) => keys.includes(id));
      return Promise.resolve(subgraph(nodes, [fact("1", "Project0", "Place0")]));
    },
  });
}

const gone = () => Promise.reject(new RequestError({ code: "unreachable", detail: "" }));
const tooLong = () => new RequestError({ code: "query-timeout", detail: "" });

test("of more than there is room for each type has its share, places twice that of projects, and what one does not fill is the others'", async () => {
  const { graph, truncated } = await fetchOverview(
    store(() => Promise.resolve(rankedOf(LINKED.length))),
    20,
  );
  const names = ["Place", "Project", "Department"];
  const counts = names.map((type) => graph.nodes.filter(({ labels }) => labels[1] === type).length);
  expect(counts).toEqual([12, 6, 2]);
  expect(graph.relationships).toHaveLength(1);
  expect(truncated).toBe(true);
});

test("where all that is linked has room, it is shown as it came", async () => {
  const { graph } = await fetchOverview(
    store(() => Promise.resolve(rankedOf(20))),
    20,
  );
  expect(graph.nodes).toEqual(LINKED.slice(0, 20));
});

test("what took too long is asked for once more; where it takes too long again, what is linked most is shown", async () => {
  const asked: string[] = [];
  let times = 0;
  const late = (failures: number) => () => {
    times += 1;
    return times > failures ? Promise.resolve(rankedOf(20)) : Promise.reject(tooLong());
  };
  await fetchOverview(store(late(1), asked), 20);
  times = 0;
  const { graph } = await fetchOverview(store(late(2), asked), 20);
  expect(graph.nodes).toEqual(LINKED.slice(0, 20));
  expect(asked).toEqual(["most-linked", "most-linked", "overview", "most-linked", "most-linked", "overview"]);
});

test("what failed otherwise is not asked for again", async () => {
  const asked: string[] = [];
  await expect(fetchOverview(store(gone, asked), 20)).rejects.toThrow(RequestError);
  expect(asked).toEqual(["most-linked"]);
});
