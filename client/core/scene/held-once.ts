import type { Dataset } from "./dataset.js";

/**
 * A dataset in which what earlier ones (the likeliest first) hold just so is the very same object: a canvas that is fetched anew takes
 * little more room in the history than one that stayed.
 */
export function heldOnce(dataset: Dataset, earlier: readonly Dataset[]): Dataset {
  const part = <Name extends keyof Dataset>(name: Name) => earlier.map((one) => one[name]);
  return {
    nodes: sharedThings(dataset.nodes, part("nodes")),
    relationships: sharedThings(dataset.relationships, part("relationships")),
    origins: sharedThings(dataset.origins, part("origins")),
  };
}

type Things<Thing> = ReadonlyMap<string, Thing>;

function sharedThings<Thing>(things: Things<Thing>, earlier: readonly Things<Thing>[]): Things<Thing> {
  const shared = new Map([...things].map(([id, thing]) => [id, knownThing(id, thing, earlier)] as const));
  return [...earlier, things].find((known) => isSame(known, shared)) ?? shared;
}

function knownThing<Thing>(id: string, thing: Thing, earlier: readonly Things<Thing>[]): Thing {
  for (const things of earlier) {
    const known = things.get(id);
    if (known === undefined) continue;
    // The server writes the same thing in the same words. What it says otherwise now is not looked for further back.
    return known === thing || JSON.stringify(known) === JSON.stringify(thing) ? known : thing;
  }
  return thing;
}

/** In the same order too, in which pictures are laid out. */
function isSame<Thing>(one: Things<Thing>, other: Things<Thing>): boolean {
  if (one.size !== other.size) return false;
  const others = other.entries();
  for (const [id, thing] of one) {
    const { value } = others.next();
    if (value?.[0] !== id || value[1] !== thing) return false;
  }
  return true;
}
