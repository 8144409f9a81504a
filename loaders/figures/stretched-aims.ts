import type { NumberGroup } from "./number-groups.js";
import { pushDraft, type Reading } from "./reading.js";

const STRETCHED = /^[、，,](?:并|且)?(?:力争|争取|努力)(?:实现|达到|达|突破|超过|超)?$/u;

/** 生产总值增长8%、力争9%: a second rate right behind a growth is another growth of the same, that is hoped for. */
export function readStretched(reading: Reading, { tokens }: NumberGroup): boolean {
  const [first, ...more] = tokens;
  const last = reading.drafts.at(-1);
  if (first?.kind !== "rate" || more.length > 0 || last?.growthNumber == null || last.growth === null) return false;
  const between = reading.text.slice(last.growthNumber.end, first.start);
  if (last.growthNumber.kind !== "rate" || !STRETCHED.test(between)) return false;
  const growth = Math.sign(last.growth) * first.value;
  pushDraft(reading, {
    name: last.name,
    value: null,
    unit: null,
    growth,
    at: first,
    number: null,
    growthNumber: first,
  });
  return true;
}
