import { ENTITY_TYPES } from "#model/entity-types.js";
import type { LayoutRequest } from "./layout.js";

/** For the tests of layouts: a request with so many nodes as there are sizes (or types), at seeded places unless others are given. */
export function layoutRequest(given: Partial<LayoutRequest> & { readonly order?: number } = {}): LayoutRequest {
  const order = given.order ?? given.sizes?.length ?? 0;
  return {
    kind: "force",
    positions: Float32Array.from({ length: 2 * order }, (_, at) => ((at * 7919) % 400) - 200),
    edges: new Uint32Array(),
    sizes: new Float32Array(order).fill(8),
    fixed: new Uint8Array(order),
    isAfresh: true,
    ...given,
    traits: {
      centres: new Uint32Array(),
      types: new Uint8Array(order).fill(ENTITY_TYPES.length),
      groups: new Uint32Array(order),
      years: new Uint16Array(order),
      coordinates: new Float64Array(2 * order).fill(NaN),
      ...given.traits,
    },
  };
}
