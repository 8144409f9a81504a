import type { Condition } from "../conditions/condition.js";
import type { State } from "../state.js";
import type { CypherOf } from "./cypher-of.js";
import { cypherOfCanvas } from "./seen-cypher.js";

/** What is seen after all filters: by their conditions where a query says those, else by keys; null where it is empty. */
export function cypherOfSieve(state: State): CypherOf | null {
  return cypherOfFilters(state) ?? cypherOfCanvas(state);
}

/**
 * The entities and facts of the store that meet what the canvas is narrowed by. Null: nothing is asked, or something that the query cannot say
 * (single things that are hidden, structure, measures, areas, counts of what is loaded).
 */
export function cypherOfFilters({
  filters,
  hiddenTypes,
  hidden,
}: Pick<State, "filters" | "hiddenTypes" | "hidden">): CypherOf | null {
  const conditions = filters.flatMap(({ isOn, effect, condition }) =>
    isOn && effect === "hide" && asks(condition) ? [condition] : [],
  );
  const asked = conditions.map(paramsOf);
  if (hidden.size > 0 || asked.length + hiddenTypes.size === 0) return null;
  const byType = hiddenTypes.size === 0 ? [] : [{ except: { exceptTypes: [...hiddenTypes] } }];
  const all = [...asked, ...byType].reduce<Asked | null>(
    (before, one) => (before === null || one === null ? null : both(before, one)),
    {},
  );
  return all === null ? null : { query: "facts-by-conditions", params: paramsFrom(all) };
}

/** What the query is given of its parameters. */
interface Asked {
  /** By the lists of what is wanted: `types`, `relations`, `statuses`, `bases`. */
  readonly wanted?: Lists;
  /** By the lists of what is left out: `exceptTypes`, … */
  readonly except?: Lists;
  readonly texts?: readonly string[];
  /** By the lower ends of ranges: `degreeFrom`, … */
  readonly from?: Numbers;
  readonly to?: Numbers;
  readonly confidenceUnknown?: number;
  readonly yearUnknown?: boolean;
  /** About facts: what has none such is left out. */
  readonly onlyLinked?: boolean;
}
type Lists = Readonly<Record<string, readonly string[]>>;
type Numbers = Readonly<Record<string, number>>;

function asks(condition: Condition): boolean {
  if (condition.kind === "category") return condition.values.length > 0;
  if (condition.kind === "range") return condition.from !== null || condition.to !== null || !condition.missing;
  return condition.kind !== "text" || condition.text.trim() !== "";
}

function paramsOf(condition: Condition): Asked | null {
  switch (condition.kind) {
    case "category":
      return categoryParams(condition);
    case "range":
      return rangeParams(condition);
    case "text":
      return { texts: [condition.text.trim().toLowerCase()] };
    default:
      return null;
  }
}

/** Parameters of the fields that the query knows: of what is wanted, and of what is left out. */
const LISTS: Readonly<Record<string, readonly [wanted: string, except: string]>> = {
  type: ["types", "exceptTypes"],
  relation: ["relations", "exceptRelations"],
  status: ["statuses", "exceptStatuses"],
  basis: ["bases", "exceptBases"],
};

function categoryParams({ field, values, missing, isExcept }: Condition<"category">): Asked | null {
  const names = LISTS[field];
  if (names === undefined) return null;
  const onlyLinked = field !== "type";
  // What is not known is the empty word to the query.
  const isWordNamed = (field === "status" || field === "basis") && missing !== isExcept;
  const words = isWordNamed ? [...values, ""] : values;
  return isExcept ? { except: { [names[1]]: words }, onlyLinked } : { wanted: { [names[0]]: words }, onlyLinked };
}

function rangeParams({ field, from, to, missing }: Condition<"range">): Asked | null {
  const ends = {
    from: from === null ? {} : { [`${field}From`]: from },
    to: to === null ? {} : { [`${field}To`]: to },
  };
  if (field === "degree") return ends;
  if (field === "confidence") return { ...ends, confidenceUnknown: missing ? (from ?? 0) : -1, onlyLinked: true };
  return field === "year" ? { ...ends, yearUnknown: missing, onlyLinked: true } : null;
}

/** Null: nothing can meet both, which the query does not say. */
function both(one: Asked, other: Asked): Asked | null {
  const wanted = merged(one.wanted, other.wanted, (some, more) => some.filter((word) => more.includes(word)));
  if (Object.values(wanted).some((words) => words.length === 0)) return null;
  return {
    wanted,
    except: merged(one.except, other.except, (some, more) => [...new Set([...some, ...more])]),
    texts: [...(one.texts ?? []), ...(other.texts ?? [])],
    from: merged(one.from, other.from, Math.max),
    to: merged(one.to, other.to, Math.min),
    ...unknownOf(one, other),
    onlyLinked: one.onlyLinked === true || other.onlyLinked === true,
  };
}

/** What is not known must be let through by both. */
function unknownOf(one: Asked, other: Asked): Pick<Asked, "confidenceUnknown" | "yearUnknown"> {
  const confidences = [one, other].flatMap(({ confidenceUnknown }) => confidenceUnknown ?? []);
  const years = [one, other].flatMap(({ yearUnknown }) => yearUnknown ?? []);
  return {
    ...(confidences.length > 0 && {
      confidenceUnknown: confidences.includes(-1) ? -1 : Math.max(...confidences),
    }),
    ...(years.length > 0 && { yearUnknown: years.every(Boolean) }),
  };
}

function merged<Value>(
  one: Readonly<Record<string, Value>> = {},
  other: Readonly<Record<string, Value>> = {},
  join: (one: Value, other: Value) => Value,
): Readonly<Record<string, Value>> {
  const joined = Object.entries(other).map(([name, value]) => {
    const before = one[name];
    return [name, before === undefined ? value : join(before, value)] as const;
  });
  return { ...one, ...Object.fromEntries(joined) };
}

function paramsFrom({ wanted, except, texts = [], from, to, ...rest }: Asked): CypherOf["params"] {
  return { ...wanted, ...except, ...(texts.length > 0 && { texts }), ...from, ...to, ...rest };
}
