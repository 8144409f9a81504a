import { z } from "zod";
import type { QueryNotification } from "#model/query-remarks.js";
import type { AnswerEnd, QueryResult } from "#model/query.js";
import { nearWord } from "../near-word.js";
import { positionAt, tokensOf } from "./guard-tokens.js";
import { usedNames, type UsedName } from "./used-names.js";

/** What labels, types and properties the graph has, to tell those that a query misspells. */
export interface NamesInUse {
  /** Labels and types that the graph does not know, and properties that are nearly one it knows. */
  remarks(text: string): Promise<readonly QueryNotification[]>;
}

type Known = Readonly<Record<UsedName["kind"], readonly string[]>>;

const Names = z.tuple([z.array(z.string()), z.array(z.string()), z.array(z.string())]);
export const NAMES_LIMITS = { maxRows: 1, timeoutMs: 5_000 };
/** A name that is new is asked for anew after this. */
const AGE_MS = 5_000;

/** `read` runs the catalogue's query for the names. */
export function createNamesInUse(read: () => Promise<QueryResult>): NamesInUse {
  let known: Known = { label: [], type: [], property: [] };
  let readAt = -Infinity;

  async function refreshed(): Promise<Known> {
    if (performance.now() - readAt < AGE_MS) return known;
    readAt = performance.now();
    const [label, type, property] = Names.parse((await read()).rows[0]);
    known = { label, type, property };
    return known;
  }

  return {
    async remarks(text) {
      const used = usedNames(tokensOf(text).tokens ?? []);
      if (used.every((name) => isKnown(known, name))) return [];
      // The answer is good without remarks.
      const now = await refreshed().catch(() => null);
      return now === null ? [] : firstOfEach(used.filter((name) => !isKnown(now, name))).flatMap(remarkOn(text, now));
    },
  };
}

/** Fields of an answer's end. */
export function remarks(notifications: readonly QueryNotification[]): Pick<AnswerEnd, "notifications"> {
  return notifications.length === 0 ? {} : { notifications: [...notifications] };
}

function isKnown(known: Known, { kind, name }: UsedName): boolean {
  return known[kind].includes(name);
}

function firstOfEach(names: readonly UsedName[]): readonly UsedName[] {
  return names.filter(
    (one, index) => names.findIndex(({ kind, name }) => kind === one.kind && name === one.name) === index,
  );
}

const CODES = { label: "01N50", type: "01N51", property: "01N52" } as const;
const WORDS = {
  label: { en: "label", zh: "标签" },
  type: { en: "relationship type", zh: "关系类型" },
  property: { en: "property", zh: "属性" },
} as const;

/** A property may be one of a map or of a value: it is only told where it is nearly one of the graph's. */
function remarkOn(text: string, known: Known): (name: UsedName) => readonly QueryNotification[] {
  return ({ kind, name, start }) => {
    const meant = nearWord(name, known[kind]);
    if (kind === "property" && meant === null) return [];
    const guess =
      meant === null
        ? { en: "", zh: "" }
        : { en: ` Perhaps \`${meant}\` was meant.`, zh: `也许想写的是 \`${meant}\`。` };
    const { en, zh } = WORDS[kind];
    return [
      {
        code: CODES[kind],
        severity: "warning",
        description: {
          en: `The graph has no ${en} \`${name}\`.${guess.en}`,
          zh: `图中没有${zh} \`${name}\`。${guess.zh}`,
        },
        ...positionAt(text, start),
        name,
        ...(meant === null ? {} : { suggestion: meant }),
      },
    ];
  };
}
