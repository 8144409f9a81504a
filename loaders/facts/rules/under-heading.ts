import type { EntityType } from "#model/ontology.js";
import type { DocumentView } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { statusOfClause } from "../status.js";

const UNDER: ReadonlySet<EntityType> = new Set(["Project", "Initiative", "Event", "Policy"]);

/** What stands in a section whose heading names an initiative (以创建全国文明城区为引领) belongs under it: context, not a statement. */
export const underHeading: FactRule = {
  name: "under-heading",
  confidence: 0.4,
  find: findUnderHeading,
  example: {
    text: "# 以{Initiative:创建全国文明城区}为引领\n推进{Project:老沪闵路拓宽工程}。",
    facts: ["老沪闵路拓宽工程 PART_OF 创建全国文明城区"],
  },
  counterExample: { text: "# 城区管理\n推进{Project:老沪闵路拓宽工程}、{Initiative:创建全国文明城区}。", facts: [] },
};

function* findUnderHeading(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    if (sentence.isHeading) continue;
    for (const initiative of view.headingInitiatives(sentence.section)) {
      for (const mention of sentence.mentions) {
        if (!UNDER.has(mention.type) || mention.name === initiative.name) continue;
        const status = statusOfClause(sentence.text, sentence.modality);
        const places = { passage: sentence.passage, context: initiative.passage };
        yield {
          type: "PART_OF",
          subject: mention,
          object: initiative,
          ...places,
          trigger: null,
          status,
          basis: "section",
        };
      }
    }
  }
}
