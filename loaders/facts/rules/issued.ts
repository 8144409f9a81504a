import type { Span } from "../../mapped-text.js";
import type { EntityRef, Mention } from "../../stages.js";
import type { DocumentView, Sentence } from "../document-view.js";
import type { FactRule, FoundFact } from "../rule.js";
import { clauseText, listFrom, listUpTo, matchesIn, mentionsWithin } from "../sentence-parts.js";
import { isDenied, statusOfClause } from "../status.js";

/** 落实, 贯彻, 实施, 执行 alone are not issuing; 制定实施 is. */
const ISSUING = /制定|制订|出台|修订|修编|修改|颁布|印发|编制|推出|拟定|起草|发布|公布|建立健全|建立|更新|设立/g;
/** What may stand between the verb and the title. */
const BETWEEN =
  /^(?:了|并|和|及|与|、|印发|颁布|实施|落实|执行|启动|形成|完成|完善|修订|出台|公开|新一轮|一批|一系列|系列|新版|全市|全省|全区|我市|先后|[“《「])*/;
/** 《…》的出台, …编制工作: the verb behind the title. */
const ISSUED_BEHIND =
  /^[”》）)]?(?:等(?:重大|专项|系列)?(?:规划|政策措施|政策|方案|文件)?)?(?:的)?(?:正式)?(?:编制|修编|修订|出台|印发|颁布|发布|制定)/;

/** 制定《…意见》: the named body, or the one that speaks, issued it. */
export const issuedAfterVerb: FactRule = {
  name: "issued-after-verb",
  confidence: 0.95,
  find: findAfterVerb,
  example: {
    text: "{Department:市政府}出台{Policy:科技成果转化办法}、{Policy:人才新政}。",
    facts: ["市政府 ISSUED 科技成果转化办法", "市政府 ISSUED 人才新政"],
  },
  counterExample: {
    text: "认真落实{Policy:中央八项规定}，鼓励企业建立{Policy:人才激励机制}，国家、省出台{Policy:若干意见}，积极配合省出台{Policy:开发指导意见}，签署建立{Policy:友好合作备忘录}，市招投标管理局联合印发{Policy:评标办法}。",
    facts: [],
  },
};

/** 《…规划》编制完成. */
export const issuedBeforeVerb: FactRule = {
  name: "issued-before-verb",
  confidence: 0.9,
  find: findBeforeVerb,
  example: { text: "{Department:区政府}做好{Policy:城市总体规划}编制工作。", facts: ["区政府 ISSUED 城市总体规划"] },
  counterExample: { text: "{Policy:城市总体规划}深入实施。", facts: [] },
};

/** 《中共盐城市委关于…的建议》, 市委《关于…的建议》: a paper that opens with a body's name, or has it right before its title, and says its kind is that body's. */
export const issuerInTitle: FactRule = {
  name: "issuer-in-title",
  confidence: 0.9,
  find: findIssuerInTitle,
  example: {
    text: "根据{Department:盐城市委}审议的《{Policy:盐城市委关于制定五年规划的建议}》和{Department:省委}《{Policy:关于民营经济的意见}》。",
    facts: ["盐城市委 ISSUED 盐城市委关于制定五年规划的建议", "省委 ISSUED 关于民营经济的意见"],
  },
  counterExample: {
    text: "落实{Department:市政府}{Policy:市政府工作报告}，收到{Department:省政府}《{Policy:简报}》，配合{Department:省人大}审议《{Policy:绿化条例}》。",
    facts: [],
  },
};

const PAPER = /(?:建议|意见|决定|通知|规定|条例|办法|决议|措施|方案)(?:（[^）]*）)?$/;

function* findIssuerInTitle(view: DocumentView): Generator<FoundFact> {
  const bodies = view.things.filter(({ ref }) => ref.type === "Department");
  for (const { ref, passages } of view.things) {
    const passage = passages[0];
    if (ref.type !== "Policy" || passage === undefined || !PAPER.test(ref.name)) continue;
    const body = bodies.find(({ forms }) => [...forms].some((form) => form.length >= 2 && opensWith(ref.name, form)));
    if (body === undefined) continue;
    yield { type: "ISSUED", subject: body.ref, object: ref, passage, trigger: null, status: "done" };
  }
  yield* findIssuerBeforeTitle(view);
}

function* findIssuerBeforeTitle(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const [index, policy] of sentence.mentions.entries()) {
      const body = sentence.mentions[index - 1];
      if (policy.type !== "Policy" || body?.type !== "Department" || !PAPER.test(policy.name)) continue;
      if (!isRightBefore(body, policy, sentence.text)) continue;
      for (const { type, name } of listUpTo(sentence, body).filter(isDepartment)) {
        const subject = { type, name };
        yield { type: "ISSUED", subject, object: policy, passage: sentence.passage, trigger: null, status: "done" };
      }
    }
  }
}

/** 市委|《关于…: nothing but the mark of the title stands between. */
function isRightBefore(body: Span, policy: Span, text: string): boolean {
  return /^《.?$/.test(text.slice(body.end, policy.start + 1));
}

/** 国务院关于…, 省政府促进…: not 市委书记…. */
function opensWith(title: string, body: string): boolean {
  return (
    title.startsWith(body) &&
    /^(?:、.{2,8})?(?:关于|促进|支持|加快|进一步|“|[一二三四五六七八九十\d])/.test(title.slice(body.length))
  );
}

function* findAfterVerb(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const clause of sentence.clauses) {
      for (const verb of matchesIn(sentence, clause, ISSUING)) {
        const first = titleBehind(sentence, { start: verb.end, end: clause.end });
        if (first === undefined || verb.end > first.start) continue;
        yield* issue(view, sentence, {
          clause,
          at: verb.start,
          policies: listFrom(sentence, first),
          trigger: verb.words,
        });
      }
    }
  }
}

/** The first policy behind the verb, where no other verb's object stands between. */
function titleBehind(sentence: Sentence, range: Span): Mention | undefined {
  const first = mentionsWithin(sentence, range, ["Policy"])[0];
  if (first === undefined) return undefined;
  const between = sentence.text.slice(range.start, first.start);
  const rest = between.replace(BETWEEN, "");
  return rest.length <= 8 && !/落实|贯彻|执行|学习|按照|根据/.test(rest) ? first : undefined;
}

function* findBeforeVerb(view: DocumentView): Generator<FoundFact> {
  for (const sentence of view.sentences) {
    for (const clause of sentence.clauses) {
      for (const last of mentionsWithin(sentence, clause, ["Policy"])) {
        const verb = ISSUED_BEHIND.exec(sentence.text.slice(last.end, clause.end));
        if (verb === null || /参与/.test(sentence.text.slice(clause.start, last.start))) continue;
        const policies = listUpTo(sentence, last);
        const trigger = verb[0].slice(-2);
        yield* issue(view, sentence, { clause, at: policies[0]?.start ?? last.start, policies, trigger });
      }
    }
  }
}

interface Issuing {
  readonly clause: Span;
  /** Where the issuing words begin: who stands before them issued. */
  readonly at: number;
  readonly policies: readonly Mention[];
  readonly trigger: string;
}

function* issue(view: DocumentView, sentence: Sentence, issuing: Issuing): Generator<FoundFact> {
  const words = clauseText(sentence, issuing.clause);
  if (isDenied(words)) return;
  const status = statusOfClause(words, sentence.modality);
  for (const subject of issuers(view, sentence, issuing)) {
    for (const policy of issuing.policies) {
      if (policy.type !== "Policy" || GENERIC.test(policy.name)) continue;
      yield { type: "ISSUED", subject, object: policy, passage: sentence.passage, trigger: issuing.trigger, status };
    }
  }
}

/** 奖补机制, 相关政策: which one is not said. */
const GENERIC =
  /^(?:相关|有关|各项|系列|切实可行的|具体|配套)?.{0,2}(?:机制|体系|模式|制度|政策措施|政策文件|政策|措施|办法|方案|意见)$|模式$/u;

/** 鼓励企业建立…机制, 国家、省出台…意见: others issue, whom the text does not name as a body. 签署建立…备忘录: two agreed. */
const OTHERS =
  /(?:鼓励|支持|引导|推动|督促|帮助|指导|促进|要求|争取)[^，,。；;]{0,8}(?:企业|学校|院校|高校|医院|单位|部门|机构|银行|园区|各地|乡镇|区县|县区|市县|县市|社区|村)[^，,。；;]{0,6}$|(?:^|[，,。；;])(?:随着|由于|特别是|尤其是|近年来|当前|目前|(?:积极|主动|全力)?(?:配合|协助))?(?:国家|中央|省|上级|欧盟|美国)(?:(?:、|和|及)?(?:省|市|有关部门|层面|近期|相继|先后|陆续|将)){0,2}$|签[署订](?:了[^，,。；;]{0,24})?$|(?:按照|适应|围绕)$/u;

/** 市地方金融管理局|印发: a body that was not found as one issued it. A plan for a 布局 is the government's. */
const UNFOUND_BODY =
  /(?<![布格大全变开])(?:局|厅|委员会|管委会|领导小组|指挥部|办公室|海关|检察院|法院)(?:先后|相继|陆续|联合|牵头|共同|率先|也|还|已|正式){0,2}$/u;

/** The body named just before the verb, with those it is listed with; else the one that speaks. */
function issuers(view: DocumentView, sentence: Sentence, { clause, at }: Issuing): EntityRef[] {
  const named = mentionsWithin(sentence, { start: clause.start, end: at }, ["Department"]).at(-1);
  if (named !== undefined && !/[、和及与]/.test(sentence.text.slice(named.end, at)) && at - named.end <= 12) {
    const before = sentence.text.slice(clause.start, named.start);
    if (!/(?:向|对|与|同|由于|配合|争取|经)$/.test(before)) return listUpTo(sentence, named).filter(isDepartment);
  }
  const words = sentence.text.slice(clause.start, at);
  if (OTHERS.test(words) || UNFOUND_BODY.test(words)) return [];
  return view.issuer === null ? [] : [view.issuer];
}

function isDepartment(mention: Mention): boolean {
  return mention.type === "Department";
}
