import { z } from "zod";
import type { Catalogue } from "#cypher/catalogue.js";
import type { GraphStore } from "./port.js";

const RevisionRow = z.tuple([z.string()]);
const LIMITS = { maxRows: 1, timeoutMs: 10_000 };

/** What the graph says of its revision. */
export async function readRevision(store: Pick<GraphStore, "run">, catalogue: Catalogue): Promise<string> {
  return revisionFrom(await store.run(catalogue.get("revision"), {}, LIMITS));
}

/** Of what the catalogue's `revision` answers. */
export function revisionFrom({ rows: [row] }: { readonly rows: readonly (readonly unknown[])[] }): string {
  return row === undefined ? "initial" : RevisionRow.parse(row)[0];
}

export interface RememberedRevision {
  readonly current: () => Promise<string>;
  /** Read after this was called. */
  readonly fresh: () => Promise<string>;
  /** To be called when the graph may have changed. */
  readonly forget: () => void;
}

/** Reads once for all who ask within `ageMs`; one that was being read when it was forgotten is given to nobody who asks later. */
export function rememberRevision(read: () => Promise<string>, ageMs: number): RememberedRevision {
  let remembered: { readonly answer: Promise<string>; readonly until: number } | null = null;

  function fresh(): Promise<string> {
    const asked = { answer: read(), until: performance.now() + ageMs };
    remembered = asked;
    asked.answer.catch(() => {
      if (remembered === asked) remembered = null;
    });
    return asked.answer;
  }

  return {
    current: () => (remembered !== null && performance.now() < remembered.until ? remembered.answer : fresh()),
    fresh,
    forget() {
      remembered = null;
    },
  };
}
