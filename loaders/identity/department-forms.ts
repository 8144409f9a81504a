import type { Gazetteers } from "#loaders/gazetteers/gazetteers.js";
import type { AreaNames } from "./area-names.js";
import { plainName } from "./plain-name.js";

/** A body's name in the one form that it is compared by. */
export type DepartmentForm = (name: string) => string;

const LEVEL = /^(?:自治区|[省市区县州盟旗])$/u;
/** 委 and 政府 with what is theirs (市委办公室) have a rule of their own. */
const CORE = /^(?:党?委|(?:人民)?政府|委员会)$/u;

/**
 * 徐汇区发展和改革委员会 and 徐汇区发展改革委 are 徐汇区发改委: of all the forms that the list gives one body, the first. Only where nothing but
 * an area or its level stands before.
 */
export function createDepartmentForm(
  { departments }: Pick<Gazetteers, "departments">,
  areas: AreaNames,
): DepartmentForm {
  const firstOf = new Map<string, string>();
  const forms = new Map<string, string>();
  for (const { short, full } of departments) {
    if (CORE.test(short) || CORE.test(full)) continue;
    const first = firstOf.get(full) ?? short;
    firstOf.set(full, first);
    for (const form of [short, full]) forms.set(plainName(form).name, first);
  }
  return (name) => {
    for (let at = 1; at < name.length - 1; at += 1) {
      const form = forms.get(name.slice(at));
      const before = name.slice(0, at);
      if (form !== undefined && (LEVEL.test(before) || areas.named(before).length > 0)) return `${before}${form}`;
    }
    return name;
  };
}
