import { byPlace, type Candidate } from "./candidate.js";

/** What a plant brings forth: 年产60万吨, 23万吨, 2800万支; no berths (30万吨级) and no power, which are called after places. */
const CAPACITY =
  /^(?<firm>\p{Script=Han}{2,8}?)(?:(?:[年日]产|年加工)\d|\d[\d.]*[十百千万亿]*(?:吨(?!级|位)|台(?!套?机组)|[辆套片支只件箱桶升]|平方米|GW|Gwh|GWh))/u;
/** 霍邱铁矿, 二期, 港区: what stands there and is no firm's name. */
const NO_FIRM =
  /(?:[省市县区镇乡村州旗港湾岛河江湖山厂站库期年个座条项]|码头|泊位|航道|作业区|项目|工程|新增|新建|扩建|改建|续建|完成|推进|建设|生产|加工|煤矿|铁矿|电站|水电|风电|光伏|[年日]产|处理|[省市区县]级|^.[东西南北])$|^(?:新建|扩建|改建|续建|新增|一期|二期|三期|年产|第|全|高|大型|中型|小型|精细|重点)/u;

/** 宝武铝业|年产60万吨铝合金项目: whose the plant is stands before what it brings forth. */
export function withCapacityFirms(chosen: readonly Candidate[], text: string): readonly Candidate[] {
  const firms = chosen.flatMap((work) => {
    const own = work.type === "Project" && text.startsWith(work.name, work.start) ? firmOf(work) : null;
    return own === null || chosen.some((one) => one !== work && one.start < own.end && own.start < one.end)
      ? []
      : [own];
  });
  return firms.length === 0 ? chosen : [...chosen, ...firms].toSorted(byPlace);
}

function firmOf({ name, start }: Candidate): Candidate | null {
  const firm = CAPACITY.exec(name)?.groups?.["firm"];
  if (firm === undefined || NO_FIRM.test(firm)) return null;
  const end = start + firm.length;
  return { start, end, type: "Organization", name: firm, aliases: [], rule: "capacity-firm", confidence: 0.85 };
}
