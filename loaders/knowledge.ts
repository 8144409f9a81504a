import { join } from "node:path";
import { loadGazetteers, type Gazetteers } from "./gazetteers/gazetteers.js";
import { createIdentities, type Identities } from "./identity/identities.js";
import { type Areas, createAreas } from "./metadata/areas.js";
import { createTagger, type Tagger } from "./tagger/tagger.js";

/** What is known before anything is read. */
export interface Knowledge {
  readonly gazetteers: Gazetteers;
  readonly identities: Identities;
  readonly areas: Areas;
  readonly tagger: Tagger;
}

/**
 * Loads the gazetteers of a folder; what the tagger learned, in the folder beside it, is read when first needed. Throws `invalid-file` for a
 * gazetteer that is not as it must be.
 */
export function loadKnowledge(
  gazetteerFolder: string,
  tagger: Tagger = createTagger(join(gazetteerFolder, "../tagger/learned")),
): Knowledge {
  const gazetteers = loadGazetteers(gazetteerFolder);
  const areas = createAreas(gazetteers.divisions, (word) =>
    Object.values(gazetteers.words).some((words) => words.has(word)),
  );
  return { gazetteers, identities: createIdentities(gazetteers), areas, tagger };
}
