import { createRandom } from "../random.js";
import { FILLINGS } from "../synthetic/names.js";
import { syntheticEntity } from "../synthetic/documents.js";

/** What people type, and how it is meant. */
export interface AskedText {
  readonly kind: string;
  readonly text: string;
}

/** Searches of every kind for names and sentences of a synthetic graph; the same `seed` gives the same. */
export function searchTexts(entities: number, count: number, seed: number): readonly AskedText[] {
  const random = createRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const entity = () => syntheticEntity(below(entities));
  const kinds: Readonly<Record<string, () => string>> = {
    "whole name": () => entity().name,
    "beginning of a name": () => entity().name.slice(0, 2 + below(2)),
    "one character": () => entity().name.charAt(below(3)),
    "end of a name": () => entity().name.slice(-3),
    pinyin: () => entity().pinyin,
    "pinyin, begun": () => entity().pinyin.slice(0, 3 + below(5)),
    initials: () => entity().initials.slice(0, 2 + below(4)),
    mixed: () => {
      const { name, pinyin } = entity();
      return `${pinyin.split(" ")[0]}${name.slice(3)}`;
    },
    "one character wrong": () => {
      const { name } = entity();
      return `${name.slice(0, 1)}错${name.slice(2)}`;
    },
    "two words": () => `${entity().name.slice(0, 2)} ${FILLINGS[below(FILLINGS.length)]?.slice(0, 4)}`,
    "words of sentences": () => FILLINGS[below(FILLINGS.length)]?.slice(0, 2 + below(3)) ?? "",
    "nothing of the kind": () => `${entity().name.charAt(0)}鼯鼪${below(1_000)}`,
  };
  const makers = Object.entries(kinds);
  return Array.from({ length: count }, (_, index) => {
    const [kind, make] = makers[index % makers.length] ?? ["", () => ""];
    return { kind, text: make() };
  });
}
