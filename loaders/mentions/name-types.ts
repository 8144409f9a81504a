import type { EntityType } from "#model/ontology.js";
import { isPlaceToken } from "./particular.js";
import { withoutActivity } from "./phrase-forms.js";
import type { Phrase } from "./phrase.js";
import { headOf, type HeadFound, type Reading } from "./reading.js";
import type { Token } from "./tokens.js";

const BUILT =
  /[路桥河湖江水电气热煤油矿港站厂馆楼房村渠坝库管线网井园林镇]|机场|铁路|公路|航运|隧道|码头|泊位|灌区|地块|小区|街区|广场|搬迁|扩建|迁建|拓宽|大修|输变电|污水|垃圾|绿化|亮化|景观|停车|校舍|病险/u;
/** Heads of things that are built as well as of campaigns. */
const EITHER: ReadonlySet<string> = new Set(
  "工程 整治 治理 综合整治 计划 中心 建设 示范工程 环境整治 综合治理".split(" "),
);
const ROAD: ReadonlySet<string> = new Set(["路", "街", "大道", "桥", "站"]);
const BUILDING: ReadonlySet<string> = new Set(
  "建设 新建 开工 建成 打通 开建 开工建设 规划建设 加快建设 推进 加快 加快推进 启动 完成".split(" "),
);
const ISSUING = /^(?:制定|制订|出台|编制|修订|修编|颁布|印发|发布|完善)$/u;
const SLOGAN = /^(?:美丽|健康|数字|智慧|平安|法治|绿色|文明|幸福|书香|信用|诚信|品质|活力|创新型|人文|海绵|节约型)/u;

/**
 * 龙吴路大修|工程 is built, 本土企业深耕|工程 is a campaign; a plan that is issued is a policy, a road that is being built a project. `before`
 * is what stands before the head, `verb` what governs the name.
 */
export function typeOfName(
  found: HeadFound,
  verb: string | null,
  before: readonly Token[],
  reading: Reading,
): EntityType {
  const { word } = found;
  const { type } = found.head;
  if (ROAD.has(word)) return verb !== null && BUILDING.has(verb) ? "Project" : "Place";
  if (word.endsWith("计划") && verb !== null && ISSUING.test(verb)) return "Policy";
  if (!EITHER.has(word)) return type;
  const text = before.map((token) => token.text).join("");
  if (before.some((token) => token.kind === "quote")) return word === "中心" ? "Project" : "Initiative";
  if (word === "中心" || word === "计划") return type;
  if (word === "建设" && SLOGAN.test(text)) return "Initiative";
  if (BUILT.test(text) || before.some((token) => isPlaceToken(token, reading))) return "Project";
  return "Initiative";
}

const CLASS_TYPES: readonly (readonly [RegExp, EntityType])[] = [
  [/(?:项目|工程)(?:建设)?$/u, "Project"],
  [/(?:企业|公司|集团|高校|院校|大学|机构)$/u, "Organization"],
  [/(?:城市|地区|地|国家|县|市|区|镇|园区|片区|区域|开发区)$/u, "Place"],
  [/(?:行动|改革|试点|战略)$/u, "Initiative"],
  [/(?:会议|展会|活动|会展|赛事|节会)$/u, "Event"],
  [/(?:政策|制度|机制|规划|方案|措施|意见|法规|条例|文件)$/u, "Policy"],
];

/** What the members of a list are, by what follows 等: 等重大|项目. */
export function classTypeOf(phrase: Phrase, reading: Reading): EntityType | null {
  const found = CLASS_TYPES.find(([pattern]) => pattern.test(phrase.text));
  if (found !== undefined) return found[1];
  return headOf(withoutActivity(phrase.text), reading)?.head.type ?? null;
}
