import type { Candidate } from "../candidate.js";
import { isGeneric } from "../particular.js";
import type { Phrase } from "../phrase.js";
import { type PhraseGroup, phrasesOf } from "../phrases.js";
import type { Reading } from "../reading.js";

const BODY =
  /(?:管理局|分局|局|厅|委员会|管委会|组委会|工委|委|办公室|特派办|办|指挥部|领导小组|工作组|督察组|督查组|巡视组|巡察组|专班|支队|大队|中队|派出所|法院|检察院|审理庭|海关|海事局|税务局|公安局|组)$/u;
/** 布局, 格局, 老年委 and the like: words that end so and are no bodies. */
const NO_BODY =
  /(?:布局|格局|大局|全局|开局|结局|邮局|棋局|变局|大厅|餐厅|展厅|客厅|音乐厅|服务厅|举办|承办|主办|协办|开办|兴办|创办|筹办|机组|小组|班组|村组|重组)$/u;
const [SHORTEST, LONGEST] = [3, 20];

/** Bodies that no list has, by how their names end: 市|专利行政执法审理庭, 防城区发改局, 营商环境工作专班|作用. */
export function authorities(groups: readonly PhraseGroup[], reading: Reading): Candidate[] {
  return groups.flatMap(phrasesOf).flatMap((phrase) => bodiesIn(phrase, reading));
}

function bodiesIn(phrase: Phrase, reading: Reading): Candidate[] {
  return phrase.tokens.flatMap((token, index) => {
    const name = phrase.text.slice(0, token.end - phrase.start);
    if (name.length < SHORTEST || name.length > LONGEST || token.kind !== "word") return [];
    if (!BODY.test(name) || (NO_BODY.test(name) && !name.endsWith("领导小组"))) return [];
    if (isGeneric(phrase.tokens.slice(0, index), reading)) return [];
    const { start } = phrase;
    return [{ start, end: token.end, type: "Department", name, aliases: [], rule: "authority", confidence: 0.45 }];
  });
}
