/** Offsets into a text, in UTF-16 units: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

interface TextChanges {
  /** Where the original is damaged. */
  readonly original: readonly TextRange[];
  /** Where the repaired text stands for it. */
  readonly repaired: readonly TextRange[];
}

const NONE: TextChanges = { original: [], repaired: [] };

/** Beyond it the comparison would keep the page from answering: 2,000 characters a side take about 20 ms. */
const LONGEST = 2000;

/**
 * Where an original and its repaired text differ by damage. A traditional character beside its simplified one, white space and
 * punctuation are differences, but no damage; inserted or lost characters and other scripts in place of Han are.
 */
export function textChanges(original: string, repaired: string): TextChanges {
  const left = charactersOf(original);
  const right = charactersOf(repaired);
  if (original === repaired || left.length > LONGEST || right.length > LONGEST) return NONE;
  const gaps = gapsBetween(left, right).flatMap((gap) =>
    damagedPieces(gap, textOf(left, gap.left), textOf(right, gap.right)),
  );
  return {
    original: gaps.map((gap) => rangeOf(left, gap.left, original.length)).filter(isFilled),
    repaired: gaps.map((gap) => rangeOf(right, gap.right, repaired.length)).filter(isFilled),
  };
}

interface Character {
  readonly text: string;
  readonly offset: number;
}

interface Gap {
  readonly left: TextRange;
  readonly right: TextRange;
}

function charactersOf(text: string): readonly Character[] {
  let offset = 0;
  return Array.from(text, (character) => {
    const here = { text: character, offset };
    offset += character.length;
    return here;
  });
}

function textOf(characters: readonly Character[], range: TextRange): string {
  return characters
    .slice(range.start, range.end)
    .map(({ text }) => text)
    .join("");
}

function rangeOf(characters: readonly Character[], range: TextRange, length: number): TextRange {
  const at = (index: number) => characters[index]?.offset ?? length;
  return { start: at(range.start), end: at(range.end) };
}

/** Pinyin in brackets behind a character: what a reading aid leaves when a page is scraped. */
const PINYIN = /[(（][\p{Script=Latin}\p{M}]+[)）]/gu;

/** Where only pinyin was inserted, it alone is too much: the rest is traditional beside simplified. Else the whole gap is damaged. */
function damagedPieces(gap: Gap, original: string, repaired: string): readonly Gap[] {
  const bare = original.replaceAll(PINYIN, "");
  if (bare.length !== repaired.length || !/^\p{Script=Han}*$/u.test(bare))
    return isDamage(original, repaired) ? [gap] : [];
  return [...original.matchAll(PINYIN)].map(({ index, 0: found }) => {
    const start = gap.left.start + Array.from(original.slice(0, index)).length;
    return {
      left: { start, end: start + Array.from(found).length },
      right: { start: gap.right.end, end: gap.right.end },
    };
  });
}

const isFilled = ({ start, end }: TextRange) => end > start;

function isDamage(original: string, repaired: string): boolean {
  const [before, after] = [original.trim(), repaired.trim()];
  if (before.length !== after.length) return !/^[\s\p{P}]*$/u.test(before + after);
  return /[^\p{Script=Han}\s\p{P}]|[?\uFFFD]/u.test(before);
}

/** What lies between the characters of a longest common subsequence, as index ranges of both sides. */
function gapsBetween(left: readonly Character[], right: readonly Character[]): readonly Gap[] {
  const lengths = commonLengths(left, right);
  const width = right.length + 1;
  const gaps: Gap[] = [];
  let [i, j, fromLeft, fromRight] = [0, 0, 0, 0];
  const closeGap = () => {
    if (i > fromLeft || j > fromRight) {
      gaps.push({ left: { start: fromLeft, end: i }, right: { start: fromRight, end: j } });
    }
  };
  while (i < left.length && j < right.length) {
    if (left[i]?.text === right[j]?.text) {
      closeGap();
      [i, j] = [i + 1, j + 1];
      [fromLeft, fromRight] = [i, j];
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  [i, j] = [left.length, right.length];
  closeGap();
  return gaps;
}

/** At `i * (right.length + 1) + j`: how many characters `left` from `i` and `right` from `j` have in common, in order. */
function commonLengths(left: readonly Character[], right: readonly Character[]): Uint16Array {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const here = i * width + j;
      lengths[here] =
        left[i]?.text === right[j]?.text
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  return lengths;
}
