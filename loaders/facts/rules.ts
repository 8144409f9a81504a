import type { FactRule } from "./rule.js";
import { issuedAfterVerb, issuedBeforeVerb } from "./rules/issued.js";
import { locatedInName } from "./rules/located-in-name.js";

/** Every way of stating a link that is read. A new one is one line here and one function with its examples. */
export const FACT_RULES: readonly FactRule[] = [locatedInName, issuedAfterVerb, issuedBeforeVerb];
