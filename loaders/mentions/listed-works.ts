import { byPlace, type Candidate } from "./candidate.js";
import { isWork } from "./rules/works.js";

/** Ways, waters, and what else is worked on one after the other. */
const KINDS = [
  /[路街]$|大道$|道$/u,
  /[河溪江渠沟湖涌]$/u,
  /水库$/u,
  /公园$/u,
  /大桥$/u,
  /小区$/u,
  /山$/u,
  /湿地$/u,
  /[片街]区$/u,
  /机场$/u,
  /广场$/u,
  /铁路$/u,
  /高速(?:公路)?$/u,
  /景区$/u,
];
const MARK = /^(?:、|和|及|与|以及)/u;
/** 淮河、巢湖|等重点流域整治 is of others too, 北京路|进行改造 no name. */
const OPEN = /^(?:[、和及与等]|以及|进行|实施|开展)/u;
const OTHER_WORK = /(?:清淤|疏浚|改建|绿化|亮化)(?:工程|项目)?$/u;

/**
 * 延河、无定河治理工程: what is done to the last of a list of ways or waters is done to those before it. Each gets its own work, with the last one's words, also
 * where all of the list was taken for one name. Takes time in proportion to the names.
 */
export function withListedWorks(chosen: readonly Candidate[], text: string): readonly Candidate[] {
  const places = placesIn(chosen, text);
  const lists = chosen.flatMap((one) => {
    const list =
      one.type === "Project" && text.slice(one.start, one.end) === one.name ? listOf(one, places, text) : null;
    return list === null ? [] : [list];
  });
  if (lists.length === 0) return chosen;
  const parted = new Set(lists.map(({ whole }) => whole));
  // 新洋港大道 of a list, which had got the words of another: 新洋港大道基础工程.
  const sites = new Set(lists.flatMap((list) => list.sites.map(spanKey)));
  const kept = chosen.filter((one) => !parted.has(one) && !(one.type === "Project" && sites.has(spanKey(one))));
  return [...kept, ...lists.flatMap(worksOf)].toSorted(byPlace);
}

interface ListedWork {
  /** The name as it was found: of the last, or of the whole list. */
  readonly whole: Candidate;
  readonly sites: readonly Candidate[];
  readonly work: string;
}

function worksOf({ whole, sites, work }: ListedWork): Candidate[] {
  return sites.map((place, index) => {
    const end = index === sites.length - 1 ? whole.end : place.end;
    return { ...whole, start: place.start, end, name: place.name + work, aliases: [] };
  });
}

interface Places {
  readonly byStart: ReadonlyMap<number, Candidate>;
  /** Those that stand in no longer name: not 环城路 in 环城路隧道. */
  readonly freeByEnd: ReadonlyMap<number, Candidate>;
}

function placesIn(chosen: readonly Candidate[], text: string): Places {
  const byStart = new Map<number, Candidate>();
  const freeByEnd = new Map<number, Candidate>();
  let covered = 0;
  for (const one of chosen.toSorted(byPlace)) {
    if (one.type === "Place" && text.slice(one.start, one.end) === one.name) {
      byStart.set(one.start, one);
      if (one.end > covered) freeByEnd.set(one.end, one);
    }
    // A work that a list lent its place no more than a name stands where the place does.
    if (text.slice(one.start, one.end) === one.name) covered = Math.max(covered, one.end);
  }
  return { byStart, freeByEnd };
}

function listOf(whole: Candidate, { byStart, freeByEnd }: Places, text: string): ListedWork | null {
  const first = byStart.get(whole.start);
  const kind = KINDS.find((pattern) => first !== undefined && pattern.test(first.name));
  if (first === undefined || kind === undefined || first.end >= whole.end) return null;
  const sites = [first];
  for (let next = listedAt(first, byStart); next !== null && next.end < whole.end; next = listedAt(next, byStart))
    sites.push(next);
  const work = text.slice(sites.at(-1)?.end, whole.end);
  if (OPEN.test(work) || (!isWork(work) && !OTHER_WORK.test(work))) return null;
  for (let before = listedUpTo(first, freeByEnd); before !== null; before = listedUpTo(before, freeByEnd))
    sites.unshift(before);
  return sites.length === 1 ? null : { whole, sites, work };

  function listedAt({ end }: Candidate, places: Places["byStart"]): Candidate | null {
    const length = markLength(text, end);
    const next = places.get(end + length);
    return length > 0 && next !== undefined && kind?.test(next.name) === true ? next : null;
  }

  function listedUpTo({ start }: Candidate, places: Places["freeByEnd"]): Candidate | null {
    const before = [1, 2].flatMap((length) => {
      const place = places.get(start - length);
      return place !== undefined && markLength(text, place.end) === length && kind?.test(place.name) === true
        ? [place]
        : [];
    });
    return before[0] ?? null;
  }
}

function markLength(text: string, at: number): number {
  return MARK.exec(text.slice(at, at + 2))?.[0].length ?? 0;
}

function spanKey({ start, end }: Candidate): string {
  return `${String(start)} ${String(end)}`;
}
