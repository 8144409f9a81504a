import { NeighbourAnswer, NeighbourTotals, SharedAnswer, SubgraphAnswer } from "#model/neighbours-api.js";
import { answerOf, KEYED_ERRORS, STORE_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import {
  EXAMPLE_DOCUMENT,
  EXAMPLE_EVIDENCE,
  EXAMPLE_INITIATIVE,
  EXAMPLE_PROJECT,
  EXAMPLE_RELATIONSHIP,
} from "#server/api/openapi/examples.js";

/** What the routes about what lies around entities and between them say of themselves. */

const KEYS = [EXAMPLE_INITIATIVE.id, EXAMPLE_PROJECT.id];

export const NEIGHBOURS: RouteDescription = {
  id: "readNeighbours",
  tag: "graph",
  summary: "An entity's neighbours",
  description:
    "The entities that facts link it with, chosen by what the facts are and who states them, in the order asked for. `/neighbours/totals` tells first how many there are.",
  answers: [
    answerOf(NeighbourAnswer, {
      description: "A subgraph: the entity itself, those at the other ends, and the facts between.",
      example: {
        nodes: [EXAMPLE_PROJECT, EXAMPLE_INITIATIVE],
        relationships: [EXAMPLE_RELATIONSHIP],
        total: 1,
        facts: 1,
        truncated: false,
      },
    }),
  ],
  errors: KEYED_ERRORS,
};

export const NEIGHBOUR_TOTALS: RouteDescription = {
  id: "countNeighbours",
  tag: "graph",
  summary: "How many neighbours an entity has",
  description:
    "Neighbours and facts by type of fact, direction and type of the other end, for the same criteria as the neighbours themselves; and how many figures, passages and documents the entity has.",
  answers: [
    answerOf(NeighbourTotals, {
      description: "The totals.",
      example: {
        groups: [{ type: "PART_OF", direction: "out", label: "Initiative", neighbours: 1, facts: 1 }],
        neighbours: 1,
        facts: 1,
        observations: 0,
        passages: 3,
        documents: 1,
      },
    }),
  ],
  errors: KEYED_ERRORS,
};

export const SUBGRAPH: RouteDescription = {
  id: "readSubgraph",
  tag: "graph",
  summary: "The facts between given entities",
  description:
    "All that links the given entities with each other, and nothing that leads away from them; or of that only the given facts. What is no longer there is told.",
  body: { keys: KEYS },
  answers: [
    answerOf(SubgraphAnswer, {
      description: "The entities and the facts between them; keys that no entity has are listed.",
      example: {
        nodes: [EXAMPLE_INITIATIVE, EXAMPLE_PROJECT],
        relationships: [EXAMPLE_RELATIONSHIP],
        total: 1,
        truncated: false,
        missing: [],
      },
    }),
  ],
  errors: ["invalid-request", "too-large", "unsupported-media-type", ...STORE_ERRORS],
};

export const SHARED: RouteDescription = {
  id: "readShared",
  tag: "graph",
  summary: "What several entities share",
  description:
    "Neighbours that facts link with several of the entities, and documents and passages that name several of them. First comes what most of them share, then what few others have: a neighbour with few facts of its own, a document or passage that names little else. What links the entities directly is told by `/api/subgraph`.",
  answers: [
    answerOf(SharedAnswer, {
      description: "Three lists, the most telling items first.",
      example: {
        entities: [EXAMPLE_INITIATIVE, EXAMPLE_PROJECT],
        neighbours: { items: [], total: 0, truncated: false },
        documents: {
          items: [{ document: EXAMPLE_DOCUMENT, entities: KEYS, named: 120 }],
          total: 1,
          truncated: false,
        },
        passages: { items: [{ ...EXAMPLE_EVIDENCE, entities: KEYS, named: 2 }], total: 1, truncated: false },
      },
    }),
  ],
  errors: KEYED_ERRORS,
};
