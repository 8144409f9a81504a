import { type Phrase, phraseFrom, phraseOf } from "./phrase.js";
import type { Reading } from "./reading.js";
import { type Role, roleWithin } from "./roles.js";
import type { Token } from "./tokens.js";

/** Phrases joined by 、 or 和, with what governs them: 推进 [北杨, 华泾, 关港工业园区] or, with 等, [A, B] 等 [classPhrase]. */
export interface PhraseGroup {
  readonly members: readonly Phrase[];
  readonly start: number;
  /** The words from the first member to the last, with what joins them. */
  readonly text: string;
  /** The phrase behind 等 that says what the members are: 等重大项目. */
  readonly className: Phrase | null;
  readonly open: boolean;
  /** Where the verb begins when it stands right before the first member; null otherwise. */
  readonly verbStart: number | null;
  /** The verb whose object the group is; null when none stands before it in the clause. */
  readonly verb: string | null;
}

/** The members of a group and what they are called together, if anything. */
export function phrasesOf({ members, className }: PhraseGroup): readonly Phrase[] {
  return className === null ? members : [...members, className];
}

const CLAUSE_END = /[。！？；;，,：:!?\n]/u;
/** 四大|行动, also where the dictionary cuts 四|大行动. */
const NUMBERED = /^[两三四五六七八九十]+(?:大|项)/u;

/** All groups of a passage, in order. */
export function phraseGroups(text: string, tokens: readonly Token[], reading: Reading): PhraseGroup[] {
  const walk: Walk = {
    text,
    tokens,
    reading,
    groups: [],
    members: [],
    current: [],
    verb: null,
    isJoined: false,
    openAfter: null,
  };
  for (const [index, token] of tokens.entries()) {
    const place = { previous: tokens[index - 1], next: tokens[index + 1], length: walk.current.length };
    readToken(walk, index, token, roleWithin(token, place, reading));
  }
  closeGroup(walk);
  return walk.groups;
}

/** What the walk over the tokens carries on. */
interface Walk {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  readonly groups: PhraseGroup[];
  /** The phrases of the open group, and the tokens of the open phrase. */
  members: Phrase[];
  current: Token[];
  verb: Token | null;
  /** The last token joins what comes to what was. */
  isJoined: boolean;
  /** How many members stood before 等; null when there was none. */
  openAfter: number | null;
}

function readToken(walk: Walk, index: number, token: Token, role: Role): void {
  const { current, members } = walk;
  if (role === "name" || role === "soft" || (role === "lead" && current.length > 0)) {
    addToPhrase(walk, token, walk.tokens[index - 1]);
  } else if (role === "join") {
    closePhrase(walk);
    // 罗源湾、厦门湾等临港工业区和|南平、三明产业集中区: behind the class another list begins.
    if (walk.openAfter !== null && walk.members.length > walk.openAfter) closeGroup(walk);
    walk.isJoined = walk.members.length > 0;
  } else if (role === "etc" && (current.length > 0 || members.length > 0) && walk.openAfter === null) {
    closePhrase(walk);
    if (members.length > 0) walk.openAfter = members.length;
    walk.isJoined = walk.openAfter !== null;
  } else if (role === "skip" || role === "lead") {
    if (current.length === 0) return;
    const { isJoined } = walk;
    closeGroup(walk);
    walk.isJoined = isJoined;
  } else {
    closeGroup(walk);
    if (role === "verb") walk.verb = token;
    else if (CLAUSE_END.test(token.text)) walk.verb = null;
  }
}

/** A quotation behind another is a phrase of its own; a bracket opens none. */
function addToPhrase(walk: Walk, token: Token, previous: Token | undefined): void {
  const abuts = token.kind === "quote" && previous?.kind === "quote";
  if (abuts) closePhrase(walk);
  if (walk.current.length === 0 && walk.members.length > 0 && !walk.isJoined && !abuts) closeGroup(walk);
  if (walk.current.length === 0 && token.kind === "bracket") return;
  walk.current.push(token);
  walk.isJoined = false;
}

function closePhrase(walk: Walk): void {
  const phrase = phraseOf(walk.text, walk.current, walk.reading, (soft) => {
    if (walk.members.length === 0) walk.verb = soft;
  });
  walk.current = [];
  if (phrase !== null) walk.members.push(phrase);
}

function closeGroup(walk: Walk): void {
  closePhrase(walk);
  splitNumberedClass(walk);
  const { text, members, openAfter, verb } = walk;
  if (members.length > 0) {
    const named = openAfter ?? members.length;
    const start = members[0]?.start ?? 0;
    walk.groups.push({
      members: members.slice(0, named),
      start,
      text: text.slice(start, members[named - 1]?.end ?? start),
      className: members[named] ?? null,
      open: openAfter !== null,
      verb: verb?.text ?? null,
      verbStart: verb !== null && verb.end === start ? verb.start : null,
    });
  }
  walk.members = [];
  walk.isJoined = false;
  walk.openAfter = null;
}

/** 工业治霾、科技治霾|六大行动 says what the members are as 等 does. */
function splitNumberedClass(walk: Walk): void {
  const { members } = walk;
  const last = members.at(-1);
  if (last === undefined || walk.openAfter !== null || members.length < 2) return;
  const at = last.tokens.findIndex(
    (token, index) => index > 0 && NUMBERED.test(last.text.slice(token.start - last.start)),
  );
  const [before, after] = [last.tokens.slice(0, at), last.tokens.slice(at).flatMap(withoutGreat)];
  if (at < 1 || before.length === 0 || after.length < 2) return;
  walk.members = [...members.slice(0, -1), phraseFrom(walk.text, before), phraseFrom(walk.text, after)];
  walk.openAfter = walk.members.length - 1;
}

/** 大行动 → 大, 行动: how many there are is told by 四|大. */
function withoutGreat(token: Token): Token[] {
  if (token.kind !== "word" || token.text.length < 3 || !token.text.startsWith("大")) return [token];
  const { start, text } = token;
  return [
    { ...token, text: "大", end: start + 1, node: 0 },
    { ...token, text: text.slice(1), start: start + 1, node: 0 },
  ];
}
