import type { DocumentView } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { clauseText, listFrom, mentionsWithin } from "../sentence-parts.js";
import { isDenied, statusOfClause } from "../status.js";

/** 抓好全国生态文明城市试点: whose report it is tries what the nation lets it try. */
export const pilotOfArea: FactRule = {
  name: "pilot-of-area",
  confidence: 0.85,
  find: findPilotOfArea,
  example: {
    text: "抓好{Initiative:全国生态文明城市试点}和{Initiative:国家低碳城市试点}工作。",
    facts: ["本市 PARTICIPATES_IN 全国生态文明城市试点", "本市 PARTICIPATES_IN 国家低碳城市试点"],
  },
  counterExample: {
    text: "争创{Initiative:国家低碳城市试点}，推进{Initiative:国家食品安全示范城市}创建，支持{Place:新沂}抓好{Initiative:全国生态文明城市试点}，推进{Initiative:智慧城市试点}。",
    facts: [],
  },
};

const DOES =
  /^(?:(?:扎实|全面|深入|积极|稳步|加快|大力|有序|统筹|持续|继续|切实|认真|深化|高标准|高质量|稳妥|全力|重点)*)(?:推进|抓好|开展|实施|做好|深化|启动|建设好|建好|办好|用好)(?:了|好|完成)?[“]?$/u;
const OF_NATION =
  /^(?:全国|国家级?)(?!级?(?:重点)?开发区).{2,}(?:试点|试验区|示范区|先行区|试点城市|示范城市|先导区)(?:建设|工作)?”?$/u;
/** What is still to be won. */
const SOUGHT = /^”?(?:建设)?创建/u;

function* findPilotOfArea({ sentences, area }: DocumentView): Generator<FoundFact> {
  // What a province pushes on is done by its cities.
  if (area === null || /(?:省|自治区)$/u.test(area.name)) return;
  for (const sentence of sentences) {
    for (const clause of sentence.clauses) {
      const first = mentionsWithin(sentence, clause, [
        "Initiative",
        "Project",
        "Place",
        "Department",
        "Organization",
      ])[0];
      if (first?.type !== "Initiative" || !DOES.test(sentence.text.slice(clause.start, first.start))) continue;
      const words = clauseText(sentence, clause);
      if (isDenied(words)) continue;
      const status = statusOfClause(words, sentence.modality);
      for (const object of listFrom(sentence, first).filter(
        ({ type, name, end }) =>
          type === "Initiative" && OF_NATION.test(name) && !SOUGHT.test(sentence.text.slice(end)),
      ))
        yield {
          type: "PARTICIPATES_IN",
          subject: area,
          object,
          passage: sentence.passage,
          trigger: sentence.text.slice(clause.start, first.start).replace("“", ""),
          status,
        };
    }
  }
}
