import type { EntityType } from "#model/ontology.js";
import type { Candidate } from "../candidate.js";
import { headOf, type Reading } from "../reading.js";
import type { Token } from "../tokens.js";

const NAME_INSIDE = /^[\p{Script=Han}0-9A-Za-z+·、]{2,12}$/u;

/** 七连冠, 零突破: how well it went. */
const FIGURE = /(?:连冠|连降|连增|连升|突破|双增)$/u;

/** “脏、乱、差”现象, “看病难”难题: what is wrong, not what is done. */
const TROUBLE = /^(?:现象|难题|乱象|顽疾|困局|顽症|痼疾)/u;

/** A quoted word alone is often the name of a campaign: “三严三实”, “个转企”; as often a slogan: the confidence says so. */
export function quotedNames(tokens: readonly Token[], reading: Reading): Candidate[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "quote") return [];
    const inner = token.text.slice(1, -1);
    if (!NAME_INSIDE.test(inner) || FIGURE.test(inner)) return [];
    if (TROUBLE.test(tokens[index + 1]?.text ?? "")) return [];
    if (reading.gazetteers.words.idiom.has(inner)) return [];
    const type = typeOfQuote(inner, reading);
    return [
      { start: token.start, end: token.end, type, name: inner, aliases: [], rule: "quoted-name", confidence: 0.65 },
    ];
  });
}

/** “枫林生命科学联盟” tells by its last word what it names; “个转企” does not. */
function typeOfQuote(inner: string, reading: Reading): EntityType {
  if (/\d条$/u.test(inner)) return "Policy";
  const found = /[+一]/u.test(inner) ? null : headOf(inner, reading);
  if (found === null || found.word.length < 2 || found.word.length === inner.length) return "Initiative";
  return QUOTED_TYPES.has(found.head.type) ? found.head.type : "Initiative";
}

const QUOTED_TYPES: ReadonlySet<EntityType> = new Set(["Organization", "Event"]);
