import type { Candidate } from "../candidate.js";
import type { BorderRule } from "./border-rule.js";
import { branchInBrackets } from "./branch-in-brackets.js";
import { congressAndCommittee } from "./congresses.js";
import { countedZones } from "./counted-zones.js";
import { evenMarks } from "./even-marks.js";
import { lentTails } from "./lent-tails.js";
import { listedFirms } from "./listed-firms.js";
import { mereKinds } from "./mere-kinds.js";
import { authorityByName, honouredPeople } from "./other-types.js";
import { openEnd, openWays } from "./open-ways.js";
import { ownersReforms } from "./owners-reforms.js";
import { policyByName } from "./policies-by-name.js";
import { plenumTerms } from "./plenum-terms.js";
import { stateBehind } from "./state-behind.js";
import { twoLevels } from "./two-levels.js";
import { twoNames } from "./two-names.js";
import { builtBefore, ownBefore } from "./words-before.js";
import { endOfVerb, soughtPlace, soughtTitle } from "./verbs-within.js";

export const BORDER_RULES: readonly BorderRule[] = [
  lentTails,
  twoLevels,
  soughtTitle,
  soughtPlace,
  endOfVerb,
  openWays,
  openEnd,
  twoNames,
  mereKinds,
  countedZones,
  ownersReforms,
  branchInBrackets,
  authorityByName,
  honouredPeople,
  plenumTerms,
  stateBehind,
  builtBefore,
  ownBefore,
  evenMarks,
  congressAndCommittee,
  policyByName,
  listedFirms,
];

/** What the candidate becomes by all the rules, one after the other. */
export function mended(candidate: Candidate, text: string): readonly Candidate[] {
  return BORDER_RULES.reduce<readonly Candidate[]>((all, rule) => mendedBy(rule, all, text), [candidate]);
}

function mendedBy(rule: BorderRule, all: readonly Candidate[], text: string): readonly Candidate[] {
  const [first, ...others] = all;
  // Nearly always there is one, which stays as it is.
  if (first !== undefined && others.length === 0) return rule.mend(first, text) ?? all;
  return all.flatMap((one) => rule.mend(one, text) ?? [one]);
}
