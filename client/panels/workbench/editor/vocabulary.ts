/** What a query may name, as the store and its engine know it. It is sent to the worker, so it holds plain values alone. */
export interface Vocabulary {
  /** The usual ones first. */
  readonly labels: readonly Named[];
  readonly relationshipTypes: readonly Named[];
  readonly functions: readonly Callable[];
  readonly procedures: readonly Callable[];
  /** Names of the parameters that are given a value. */
  readonly parameters: readonly string[];
}

/** A label or a relationship type. */
export interface Named {
  readonly name: string;
  readonly properties: readonly string[];
}

export interface Callable {
  readonly name: string;
  /** What it takes, in order; one in square brackets may be left out. */
  readonly takes: readonly string[];
}

export const NO_VOCABULARY: Vocabulary = {
  labels: [],
  relationshipTypes: [],
  functions: [],
  procedures: [],
  parameters: [],
};

/** All property keys, those of the labels given first. */
export function propertiesOf({ labels, relationshipTypes }: Vocabulary, of: readonly string[]): readonly string[] {
  const named = [...labels, ...relationshipTypes];
  const own = named.filter(({ name }) => of.includes(name));
  return [...new Set([...own, ...named].flatMap(({ properties }) => properties))];
}

/** Those of these labels and types alone. */
export function ownProperties({ labels, relationshipTypes }: Vocabulary, of: readonly string[]): ReadonlySet<string> {
  const own = [...labels, ...relationshipTypes].filter(({ name }) => of.includes(name));
  return new Set(own.flatMap(({ properties }) => properties));
}
