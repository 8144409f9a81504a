import type { EntityHit } from "#model/search-api.js";

/** Finds entities by a name as it is typed, the best first. */
export type FindNames = (typed: string, limit: number) => Promise<readonly EntityHit[]>;
