import type { FactRule } from "./rule.js";
import { namedInTitle } from "./rules/applies-to.js";
import { issuedAfterVerb, issuedBeforeVerb, issuerInTitle } from "./rules/issued.js";
import { chargedBehind } from "./rules/charged-behind.js";
import { happenedAt, placeBefore, settledAt } from "./rules/located-in-clause.js";
import { locatedInName } from "./rules/located-in-name.js";
import { framedBy, meansTo } from "./rules/means-to.js";
import { countedMembers } from "./rules/counted-members.js";
import { campaignMembers, glossaryMembers, groupMembers } from "./rules/members.js";
import { openedByPlace } from "./rules/opened-by-place.js";
import { pilotOfArea } from "./rules/pilot-of-area.js";
import { wholeInName } from "./rules/whole-in-name.js";
import { inCharge, partners, supportedBody } from "./rules/partners.js";
import { awarded, joined, pilotOf } from "./rules/takes-part.js";
import { supportedPlace } from "./rules/supported-place.js";
import { titledByPlace } from "./rules/titled-by-place.js";
import { underHeading } from "./rules/under-heading.js";
import { workedAt } from "./rules/worked-at.js";

/**
 * Every way of stating a link that is read. A new one is one line here and one function with its examples, at the end: the judge knows a rule
 * by its place, and learns anew with a new one.
 */
export const FACT_RULES: readonly FactRule[] = [
  locatedInName,
  placeBefore,
  settledAt,
  happenedAt,
  issuedAfterVerb,
  issuedBeforeVerb,
  issuerInTitle,
  namedInTitle,
  meansTo,
  groupMembers,
  glossaryMembers,
  framedBy,
  campaignMembers,
  wholeInName,
  awarded,
  joined,
  pilotOf,
  partners,
  inCharge,
  supportedBody,
  underHeading,
];

/** What says a link so plainly that no judge is asked; the judge does not know these. */
export const SURE_RULES: readonly FactRule[] = [
  workedAt,
  openedByPlace,
  pilotOfArea,
  chargedBehind,
  supportedPlace,
  countedMembers,
  titledByPlace,
];
