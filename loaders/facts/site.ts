import type { StatedFact } from "../stages.js";
import type { DocumentView } from "./document-view.js";
import type { ProvinceOf, Refusal } from "./refusal.js";
import { placeForms } from "./rules/located-in-name.js";

/** A place where it stands in the name of what is said to lie there. */
export interface Site {
  readonly form: string;
  readonly before: string;
  readonly behind: string;
}

/** A site that is none. Of what each takes out, the annotated excerpts have less than half for a link. */
export function siteRefusal(
  name: string,
  isNone: (site: Site, fact: StatedFact, provinceOf: ProvinceOf, area: string | null) => boolean,
): Refusal {
  return {
    name,
    refuses(fact, view, provinceOf) {
      const site = fact.type === "LOCATED_IN" ? siteOf(fact, view) : null;
      return site !== null && isNone(site, fact, provinceOf, view.area?.name ?? null);
    },
  };
}

/** The longest form of the place in the name; null where the name does not hold it. */
function siteOf({ subject, object }: StatedFact, { things }: DocumentView): Site | null {
  const place = things.find(({ ref }) => ref.type === object.type && ref.name === object.name);
  if (place === undefined) return null;
  const held = placeForms(place).filter((form) => form.length > 1 && subject.name.includes(form));
  const form = held.reduce((longest, one) => (one.length > longest.length ? one : longest), "");
  const at = subject.name.indexOf(form);
  return form === "" ? null : { form, before: subject.name.slice(0, at), behind: subject.name.slice(at + form.length) };
}
