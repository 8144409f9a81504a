import type { Span } from "#loaders/mapped-text.js";
import type { Candidate } from "#loaders/mentions/candidate.js";
import { nameOf, shortForm, withoutActivity } from "#loaders/mentions/phrase-forms.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import type { LikelySpan } from "./chain.js";
import { LAYERS, type Layer } from "./labels.js";
import type { TaggedWord } from "./words.js";

/** A name that the chain holds for possible, in units of the passage. */
export interface TaggedSpan extends Span {
  readonly type: EntityType;
  readonly probability: number;
}

export type LayerSpans = Readonly<Record<Layer, readonly TaggedSpan[]>>;

export function spansInText(spans: readonly LikelySpan[], words: readonly TaggedWord[], layer: Layer): TaggedSpan[] {
  return spans.flatMap((span) => {
    let { from, to } = span;
    while (from < to && isOrnament(words[from])) from += 1;
    while (from < to && isOrnament(words[to - 1])) to -= 1;
    const [first, last] = [words[from], words[to - 1]];
    if (from === to || first === undefined || last === undefined) return [];
    const type = LAYERS[layer][span.type] ?? "Place";
    return [{ start: first.start, end: last.end, type, probability: span.probability }];
  });
}

/** Emoji, dingbats and what modifies them: at a name's ends they are none of it. */
function isOrnament(word: TaggedWord | undefined): boolean {
  return word?.kind === "mark" && /^[\p{So}\p{Sk}\p{M}\p{Cf}]/u.test(word.text);
}

/** One possible mention: everyone's proposal of the same words for the same type. */
export interface Pooled {
  readonly candidate: Candidate;
  /** Its range without enclosing marks. */
  readonly core: Span;
  readonly names: number;
  readonly places: number;
  /** The rules that propose it. */
  readonly rules: readonly string[];
}

/** What the chain alone proposes must be at least so likely. */
const LEAST = { names: 0.08, places: 0.1 } as const;

/** What a rule is less sure of counts only where the chain holds it for possible, however unlikely. */
const DOUBTFUL = 0.4;

/** Joins what rules and chain propose for a passage. In order of place. */
export function poolOf(text: string, proposed: readonly Candidate[], spans: LayerSpans): Pooled[] {
  const ruled = new Map<string, Omit<Pooled, "names" | "places">>();
  const proposals = new Set<number>();
  for (const candidate of proposed) {
    const core = coreSpan(text, candidate);
    const key = keyOf(text, core, candidate.type);
    proposals.add(key);
    const at = `${String(key)} ${candidate.name}`;
    const known = ruled.get(at);
    const surer = known === undefined ? candidate : joinedCandidates(known.candidate, candidate);
    const rules = known === undefined ? [candidate.rule] : [...known.rules, candidate.rule];
    ruled.set(at, { candidate: surer, core, rules });
  }
  const pool = [...ruled.values()];
  const likelihood = { names: new Map<number, number>(), places: new Map<number, number>() };
  for (const layer of ["names", "places"] as const) {
    for (const span of spans[layer]) {
      const key = keyOf(text, span, span.type);
      likelihood[layer].set(key, Math.max(span.probability, likelihood[layer].get(key) ?? 0));
      if (span.probability < LEAST[layer] || proposals.has(key) || span.type === "Indicator") continue;
      proposals.add(key);
      pool.push({ candidate: candidateFrom(span, text), core: span, rules: [] });
    }
  }
  return pool
    .map(({ candidate, core, rules }) => {
      const key = keyOf(text, core, candidate.type);
      const [names, places] = [likelihood.names.get(key) ?? 0, likelihood.places.get(key) ?? 0];
      return { candidate: withShortForm(candidate), core, names, places, rules };
    })
    .filter(({ candidate, names, places }) => candidate.confidence >= DOUBTFUL || names + places > 0)
    .toSorted((a, b) => a.core.start - b.core.start || b.core.end - a.core.end);
}

function withShortForm(candidate: Candidate): Candidate {
  const short = shortForm(candidate.name, candidate.type);
  if (short === null || candidate.aliases.includes(short)) return candidate;
  return { ...candidate, aliases: [...candidate.aliases, short] };
}

/** The surer of two proposals of one name, with the aliases of both. */
function joinedCandidates(known: Candidate, other: Candidate): Candidate {
  const surer = other.confidence > known.confidence ? other : known;
  const aliases = new Set([...surer.aliases, ...known.aliases, ...other.aliases]);
  return aliases.size === surer.aliases.length ? surer : { ...surer, aliases: [...aliases] };
}

/** One number for each range of the text and type. */
function keyOf({ length }: string, { start, end }: Span, type: EntityType): number {
  return (start * (length + 1) + end) * ENTITY_TYPES.length + ENTITY_TYPES.indexOf(type);
}

/** Whose names may end in what is done to the thing. */
const HAVE_ACTIVITIES: ReadonlySet<EntityType> = new Set(["Project", "Place"]);

function candidateFrom({ type, probability, ...span }: TaggedSpan, text: string): Candidate {
  const { start, end } = withBothMarks(span, text);
  const name = nameOf(text.slice(start, end));
  const short = withoutActivity(name);
  const hasActivity = short !== name && short.length > 2 && HAVE_ACTIVITIES.has(type);
  // To build a thing makes no other thing of it; a project may be called after what else is done to it.
  const [called, other] = type === "Place" || name === `${short}建设` ? [short, name] : [name, short];
  const names = hasActivity ? { name: called, aliases: [other] } : { name, aliases: [] };
  return { start, end, type, ...names, rule: "tagger", confidence: probability };
}

const MARKS = [
  ["“", "”"],
  ["《", "》"],
  ["（", "）"],
] as const;

/** “龙华魂”爱国主义教育: a name that holds one mark of a pair has the other beside it. */
function withBothMarks({ start, end }: Span, text: string): Span {
  for (const [opening, closing] of MARKS) {
    let open = 0;
    for (let index = start; index < end; index += 1) {
      if (text[index] === opening) open += 1;
      else if (text[index] === closing) open -= 1;
    }
    if (open < 0 && text.charAt(start - 1) === opening) return { start: start - 1, end };
    if (open > 0 && text.charAt(end) === closing) return { start, end: end + 1 };
  }
  return { start, end };
}

const ENCLOSING = "“”「」《》";

/** A name's range without the marks that enclose it: the tagger is taught names as the guidelines write them. */
export function coreSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && ENCLOSING.includes(text.charAt(start))) start += 1;
  while (end > start && ENCLOSING.includes(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
