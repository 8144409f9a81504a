import { loadGazetteers, type Gazetteers } from "./gazetteers/gazetteers.js";
import { createIdentities, type Identities } from "./identity/identities.js";
import { type Areas, createAreas } from "./metadata/areas.js";

/** What is known before anything is read. */
export interface Knowledge {
  readonly gazetteers: Gazetteers;
  readonly identities: Identities;
  readonly areas: Areas;
}

/** Loads the gazetteers of a folder. Throws `invalid-file` for one that is not as it must be. */
export function loadKnowledge(gazetteerFolder: string): Knowledge {
  const gazetteers = loadGazetteers(gazetteerFolder);
  const areas = createAreas(gazetteers.divisions);
  return { gazetteers, identities: createIdentities(gazetteers), areas };
}
