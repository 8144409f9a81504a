import { chargesIn } from "../charges.js";
import type { Span } from "../mapped-text.js";
import { byPlace, type Candidate } from "./candidate.js";

const LEVEL = /^(?:自治)?[省市区县州旗]/u;
/** 市发改委、农业局负责: the second is of the same level; a 管委会 is of what its name says. */
const SHARES_LEVEL = /(?<!管)[局委办厅]$/u;
/** 法院, 检察院 and 派出所 are authorities. */
const FIRM = /(?:公司|集团|中心|(?<!法|检察)院|(?<!派出)所|馆)$/u;

/** （市城市园林局负责）: who is told to see to a thing is a body by its name, though no list has it and nothing took it for one. */
export function withChargedBodies(
  chosen: readonly Candidate[],
  text: string,
  levels: ReadonlyMap<string, string>,
): readonly Candidate[] {
  const missing = chargesIn(text)
    .flatMap(({ bodies }) => bodies.map((body) => candidateFrom(text, body, { first: bodies[0] ?? body, levels })))
    .filter((body) => !chosen.some((one) => isBody(one) && meets(one, body) && !isPartOf(one, body)));
  if (missing.length === 0) return chosen;
  const beside = chosen.filter((one) => !missing.some((body) => meets(one, body)));
  return [...beside, ...missing].toSorted(byPlace);
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** 市委 in 市委社治委. */
function isPartOf(one: Span, body: Span): boolean {
  return one.start >= body.start && one.end <= body.end && one.end - one.start < body.end - body.start;
}

function isBody({ type }: Candidate): boolean {
  return type === "Department" || type === "Organization";
}

function candidateFrom(
  text: string,
  { start, end }: Span,
  { first, levels }: { readonly first: Span; readonly levels: ReadonlyMap<string, string> },
): Candidate {
  const words = text.slice(start, end);
  const own = LEVEL.exec(words)?.[0];
  const shared = SHARES_LEVEL.test(words) ? LEVEL.exec(text.slice(first.start, first.end))?.[0] : undefined;
  const level = own ?? shared ?? "";
  const rest = words.slice(own?.length ?? 0);
  const area = levels.get(level.slice(-1));
  const name = `${area?.endsWith(level) === true ? area : level}${rest}`;
  const aliases = name === `${level}${rest}` ? [] : [`${level}${rest}`];
  const type = FIRM.test(words) ? "Organization" : "Department";
  return { start, end, type, name, aliases, rule: "charged-body", confidence: 0.9 };
}
