import type { EntityHit } from "#model/search-api.js";

/** Finds entities by a name as it is typed, the best first; with an area those that its reports name. */
export type FindNames = (typed: string, limit: number, area?: string) => Promise<readonly EntityHit[]>;
