/** Keys page by page, of which each may bring little or much: few at a time where they bring much, so that no page is large. */
export interface KeyPages {
  /** The next keys, all of one kind (`passage:…`); null where none are left. The same again until they are `done`, or fewer after `tooMany`. */
  next(): readonly string[] | null;
  /** So much came of them, counted as `wanted` is. */
  done(amount: number): void;
  /** They bring more than may come at once. */
  tooMany(): void;
}

const MOST_KEYS = 500;
/** Of another kind it is not known what they bring: a document has hundreds of times as much as a passage. */
const FIRST_KEYS = 30;

/** `keys` in order; `wanted`: how much a page shall bring at most, in whatever it is counted. */
export function createKeyPages(keys: readonly string[], wanted: number): KeyPages {
  let at = 0;
  let kind = "";
  let size = FIRST_KEYS;
  let taken: readonly string[] = [];
  return {
    next() {
      const first = keys[at];
      if (first === undefined) return null;
      if (kindOf(first) !== kind) size = FIRST_KEYS;
      kind = kindOf(first);
      const page = keys.slice(at, at + size);
      const other = page.findIndex((key) => kindOf(key) !== kind);
      taken = other < 0 ? page : page.slice(0, other);
      return taken;
    },
    done(amount) {
      at += taken.length;
      if (amount > wanted) size = half(size);
      else if (amount <= wanted / 2) size = Math.min(2 * size, MOST_KEYS);
    },
    tooMany() {
      size = half(taken.length);
    },
  };
}

function half(size: number): number {
  return Math.max(1, Math.floor(size / 2));
}

function kindOf(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf(":")));
}
