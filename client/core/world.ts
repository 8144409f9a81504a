import {
  entity,
  entityAnswer,
  fact,
  factAnswer,
  fakeApi,
  neighbours,
  openCore,
  type Opened,
  result,
  subgraph,
} from "./fixture.js";

/** A small world for tests of what people do one after the other: an overview of two that are linked, and a third to be fetched. */

export const media = entity("project:媒", "Project");
export const bund = entity("place:西岸", "Place");
export const plan = entity("initiative:划", "Initiative");
export const located = fact("1", media.id, bund.id, "LOCATED_IN");
export const part = fact("2", media.id, plan.id);

const ENTITIES = [media, bund, plan];
const FACTS = [located, part];

export const WORLD = fakeApi({
  namedQuery: () => Promise.resolve(result([media, bund], [located])),
  entity: (key) => Promise.resolve(entityAnswer(ENTITIES.find(({ id }) => id === key) ?? bund)),
  neighbours(key) {
    const links = FACTS.filter(({ start, end }) => start === key || end === key);
    const others = ENTITIES.filter(
      ({ id }) => id !== key && links.some(({ start, end }) => start === id || end === id),
    );
    return Promise.resolve(neighbours([...ENTITIES.filter(({ id }) => id === key), ...others], links, others.length));
  },
  subgraph(keys) {
    const isAsked = (key: string) => keys.includes(key);
    const links = FACTS.filter(({ start, end }) => isAsked(start) && isAsked(end));
    return Promise.resolve(
      subgraph(
        ENTITIES.filter(({ id }) => isAsked(id)),
        links,
      ),
    );
  },
  fact: () => Promise.resolve(factAnswer(located, media, bund)),
});

/** A page in this world, not started. */
export function openWorld({ api, ...given }: Opened = {}) {
  return openCore({ api: { ...WORLD, ...api }, ...given });
}
