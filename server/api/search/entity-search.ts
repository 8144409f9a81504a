import { createNameFinder } from "#server/search/name-finder.js";
import type { NameAnswer, NameRequest } from "#server/search/name-messages.js";
import { engineFirst } from "./engine-first.js";
import { NAMES_STILL_READ, searchEngine } from "./engine-search.js";
import { createReader } from "#server/api/reading/reader.js";
import type { Services } from "#server/api/services.js";

/** Finds entities by all that they are called. Throws `busy` while those of a large store are being read and the engine does not find them. */
export type EntitySearch = (request: NameRequest, signal: AbortSignal) => Promise<NameAnswer>;

/** Asks the names in memory, and while those of a large store are being read, the engine. */
export function createEntitySearch(services: Services): EntitySearch {
  const read = createReader(services);
  const names = services.names ?? createNameFinder(services);
  return async (request, signal) => {
    const memory = () => names.search(request);
    const engine = (until: AbortSignal) => searchEngine(read, request, until);
    return (await memory()) ?? engineFirst({ engine, memory, signal, stillReading: NAMES_STILL_READ });
  };
}
