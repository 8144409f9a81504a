import type { GraphChange } from "#server/snapshot/graph-change.js";
import { createColumn, integers, numbers } from "./column.js";

/** Entities and facts in columns, as a feed tells them; from it a graph to be searched is made whenever a revision is complete. */
export interface FactTable {
  take(change: Exclude<GraphChange, { kind: "complete" }>): void;
  /** As they are now; they stay so whatever is taken afterwards. */
  columns(): FactColumns;
}

/** An entity or a fact is known by its place. */
export interface FactColumns {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Places in `typeNames`; −1 for what is only known as the end of a fact. */
  readonly types: Int32Array;
  readonly typeNames: readonly (string | null)[];
  readonly factKeys: readonly string[];
  /** Places in `factTypeNames`. */
  readonly factTypes: Int32Array;
  readonly factTypeNames: readonly (string | null)[];
  /** Places of the entities at both ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Places in `labelNames` of each fact's document, basis and status. */
  readonly documents: Int32Array;
  readonly bases: Int32Array;
  readonly statuses: Int32Array;
  readonly labelNames: readonly (string | null)[];
  readonly confidences: Float64Array;
}

const UNTOLD = -1;

export function createFactTable(): FactTable {
  const entities = createEntityColumns();
  const facts = createFactRows(entities.placeOf);
  return {
    take(change) {
      switch (change.kind) {
        case "cleared":
          entities.clear();
          return facts.clear();
        case "entities-anew":
          return entities.forget();
        case "withdrawn":
          return facts.withdraw(change.documents);
        case "entities":
          for (const [key, type, name] of change.rows) entities.tell(key, type, name);
          return undefined;
        case "facts":
          for (const row of change.rows) facts.add(row);
          return undefined;
      }
    },
    columns: () => ({ ...entities.columns(), ...facts.columns() }),
  };
}

function createEntityColumns() {
  const places = new Map<string, number>();
  const keys: string[] = [];
  const names: string[] = [];
  const types = createColumn(integers);
  const typeNames = createNames();

  function placeOf(key: string): number {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, keys.length);
    names.push(key);
    types.push(UNTOLD);
    return keys.push(key) - 1;
  }

  return {
    placeOf,
    tell(key: string, type: string, name: string) {
      const place = placeOf(key);
      names[place] = name;
      types.set(place, typeNames.placeOf(type));
    },
    forget: () => types.fill(UNTOLD),
    clear() {
      places.clear();
      types.cut(0);
      for (const column of [keys, names]) column.length = 0;
    },
    columns: () => ({ keys: keys.slice(), names: names.slice(), types: types.copy(), typeNames: typeNames.list }),
  };
}

function createFactRows(placeOf: (key: string) => number) {
  const factKeys: string[] = [];
  const factTypes = createColumn(integers);
  const starts = createColumn(integers);
  const ends = createColumn(integers);
  const documents = createColumn(integers);
  const bases = createColumn(integers);
  const statuses = createColumn(integers);
  const confidences = createColumn(numbers);
  const factTypeNames = createNames();
  const labelNames = createNames();
  const columns = [factTypes, starts, ends, documents, bases, statuses, confidences];

  function cut(size: number): void {
    factKeys.length = size;
    for (const column of columns) column.cut(size);
  }

  return {
    add([key, type, start, end, document, basis, status, confidence]: FactRow) {
      factKeys.push(key);
      factTypes.push(factTypeNames.placeOf(type));
      starts.push(placeOf(start));
      ends.push(placeOf(end));
      documents.push(labelNames.placeOf(document));
      bases.push(labelNames.placeOf(basis));
      statuses.push(labelNames.placeOf(status));
      confidences.push(confidence ?? 1);
    },
    /** Keeps the facts of all other documents, in their order. */
    withdraw(withdrawn: readonly string[]) {
      const gone = new Set(withdrawn.map((document) => labelNames.placeOf(document)));
      let kept = 0;
      for (let fact = 0; fact < factKeys.length; fact += 1) {
        if (gone.has(documents.get(fact))) continue;
        if (kept !== fact) {
          factKeys[kept] = factKeys[fact] ?? "";
          for (const column of columns) column.set(kept, column.get(fact));
        }
        kept += 1;
      }
      cut(kept);
    },
    clear: () => cut(0),
    columns: () => ({
      factKeys: factKeys.slice(),
      factTypes: factTypes.copy(),
      factTypeNames: factTypeNames.list,
      starts: starts.copy(),
      ends: ends.copy(),
      documents: documents.copy(),
      bases: bases.copy(),
      statuses: statuses.copy(),
      labelNames: labelNames.list,
      confidences: confidences.copy(),
    }),
  };
}

type FactRow = Extract<GraphChange, { kind: "facts" }>["rows"][number];

/** Words that occur many times, each kept once and for good; null is one of them. */
function createNames() {
  const list: (string | null)[] = [];
  const places = new Map<string | null, number>();
  return {
    list,
    placeOf(name: string | null): number {
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, list.length);
      return list.push(name) - 1;
    },
  };
}
