import type { FactStatus, Modality } from "#model/ontology.js";

const PLANNED = /将|拟|计划(?:建设|投资|于)|力争|争取|确保|谋划|筹建|申报|争创|研究(?:制定|出台)|尽快|抓紧|准备/;
const DONE =
  /完成|竣工|建成|开馆|启用|投用|投产|通车|运营|落户|落成|签约|签订|签署|出台|印发|颁布|发布|公布|获|被|入选|通过|成功|成立|举办|举行|召开|设立|达成|制定了|编制了|正式|圆满|实现/;
const ONGOING = /推进|加快|继续|深化|进展|建设|开展|实施|推动|启动|开工|编制|修编|加强|扎实|有序/;

/** Where a fact stands, from the words of its clause and the modality of its section. */
export function statusOfClause(clause: string, modality: Modality): FactStatus {
  if (modality === "problem") return "problem";
  if (modality === "plan" || PLANNED.test(clause)) return "planned";
  if (DONE.test(clause)) return "done";
  return ONGOING.test(clause) ? "ongoing" : "done";
}

/** 缺少, 尚未, 没有: what the clause denies is no achievement. */
export function isDenied(clause: string): boolean {
  return /缺少|缺乏|尚未|没有|未能|不足|未落实|还不/.test(clause);
}
