import type { Catalogue } from "#cypher/catalogue.js";
import type { FindNames } from "#server/questions/find-names.js";
import { understand } from "#server/questions/understand.js";
import { createNameShelf } from "#server/search/name-shelf.js";
import { quantile } from "../quantile.js";
import { createRandom } from "../random.js";
import { syntheticEntity } from "../synthetic/documents.js";

const BAR_MS = 50;
const QUESTIONS = 600;

/** Reads questions of many kinds about entities of so many names. Bar: nineteen of twenty within 50 ms. */
export async function measureUnderstanding(catalogue: Catalogue, entities: number): Promise<boolean> {
  const questions = catalogue.list().filter(({ question }) => question !== undefined);
  const find = namesOf(entities);
  const times = new Map<string, number[]>();
  for (const { kind, text } of typedQuestions(entities)) {
    const began = performance.now();
    await understand(text, questions, find);
    times.set(kind, [...(times.get(kind) ?? []), performance.now() - began]);
  }
  for (const [kind, taken] of times) console.log(`understanding ${kind}: ${toldTimes(taken)}`);
  const all = [...times.values()].flat();
  console.log(`understanding among ${entities} entities: ${toldTimes(all)}`);
  return quantile(all, 0.95) <= BAR_MS;
}

function toldTimes(times: readonly number[]): string {
  const [half, most, all] = [0.5, 0.95, 1].map((part) => quantile(times, part).toFixed(1));
  return `p50 ${half} ms, p95 ${most} ms, longest ${all} ms`;
}

function namesOf(entities: number): FindNames {
  const shelf = createNameShelf(() => Promise.resolve());
  shelf.begin();
  for (let from = 0; from < entities; from += 1_000) {
    shelf.add(
      Array.from({ length: Math.min(1_000, entities - from) }, (_, offset) => {
        const { key, type, name, nameEn, aliases, pinyin, initials } = syntheticEntity(from + offset);
        const english = nameEn === null ? {} : { nameEn };
        const properties = { key, name, aliases: [...aliases], pinyin, initials, ...english };
        return { node: { id: key, labels: ["Entity", type], properties }, degree: 1, mentions: 1, documents: [] };
      }),
    );
  }
  shelf.finish([]);
  return (q, limit) =>
    Promise.resolve(shelf.search({ q, types: [], area: null, document: null, year: null, after: null, limit }).items);
}

interface TypedText {
  readonly kind: string;
  readonly text: string;
}

function typedQuestions(entities: number): readonly TypedText[] {
  const random = createRandom(11);
  const entity = () => syntheticEntity(Math.floor(random() * entities));
  const makers: Readonly<Record<string, () => string>> = {
    "Chinese, one name": () => `${entity().name}有哪些项目`,
    "Chinese, two names": () => `${entity().name} 和 ${entity().name} 的关系`,
    "Chinese, a name with a mistake": () => `谁负责${wrong(entity().name)}`,
    "English with a Chinese name": () => `who is responsible for ${entity().name}?`,
    "pinyin of a name": () => `${entity().pinyin} 有什么`,
    "a name in other words": () => `请问一下${entity().name.slice(0, 3)}那边今年到底有什么进展没有啊`,
    "nothing that is known": () => "外星基地的天气在下个星期会怎么样呢谁也不知道",
    "200 characters of nothing": () => "漫长的没有人知道的名字".repeat(18).slice(0, 200),
  };
  const kinds = Object.entries(makers);
  return Array.from({ length: QUESTIONS }, (_, index) => {
    const [kind, make] = kinds[index % kinds.length] ?? ["", () => ""];
    return { kind, text: make() };
  });
}

function wrong(name: string): string {
  return `${name.slice(0, 1)}错${name.slice(2)}`;
}
