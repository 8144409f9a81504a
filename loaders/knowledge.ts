import { loadGazetteers, type Gazetteers } from "./gazetteers/gazetteers.js";
import { createIdentities, type Identities } from "./identity/identities.js";
import type { IsArea } from "./metadata/guess-metadata.js";

/** What is known before anything is read. */
export interface Knowledge {
  readonly gazetteers: Gazetteers;
  readonly identities: Identities;
  readonly isArea: IsArea;
}

/** Loads the gazetteers of a folder. Throws `invalid-file` for one that is not as it must be. */
export function loadKnowledge(gazetteerFolder: string): Knowledge {
  const gazetteers = loadGazetteers(gazetteerFolder);
  const areas = new Set(gazetteers.divisions.map((division) => division.name));
  return { gazetteers, identities: createIdentities(gazetteers), isArea: (name) => areas.has(name) };
}
