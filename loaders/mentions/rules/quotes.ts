import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import type { Token } from "../tokens.js";

const NAME_INSIDE = /^[\p{Script=Han}0-9A-Za-z+·、]{2,12}$/u;

/** 七连冠, 零突破: how well it went. */
const FIGURE = /(?:连冠|连降|连增|连升|突破|双增)$/u;

/** A quoted word alone is often the name of a campaign: “三严三实”, “个转企”; as often a slogan: the confidence says so. */
export function quotedNames(tokens: readonly Token[], reading: Reading): Candidate[] {
  return tokens.flatMap((token) => {
    const inner = token.text.slice(1, -1);
    if (token.kind !== "quote" || !NAME_INSIDE.test(inner) || FIGURE.test(inner)) return [];
    if (reading.gazetteers.words.idiom.has(inner)) return [];
    return [
      {
        start: token.start,
        end: token.end,
        type: /\d条$/u.test(inner) ? ("Policy" as const) : ("Initiative" as const),
        name: inner,
        aliases: [],
        rule: "quoted-name",
        confidence: 0.4,
      },
    ];
  });
}
