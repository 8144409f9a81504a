import { FEW } from "../look/appearance.js";

const MANY = 1_000;

/** How many times as large nodes and lines are drawn: few have room for icons that can be told apart; very many would cover each other. */
export function enlargementFor(count: number): number {
  if (count > MANY) return Math.max(0.4, Math.sqrt(MANY / count));
  return 1 + 0.25 * share((600 - count) / 400) + 0.6 * share(1 - count / FEW);
}

function share(value: number): number {
  return Math.max(0, Math.min(1, value));
}
