import type { Candidate } from "./candidate.js";

/** “五位一体”服务机制: any five that are one; the nation's is a layout. */
const ANY_IN_ONE = /^[“「]?五位一体[”」]?的?\p{Script=Han}{0,4}(?:机制|模式|体系|网络|平台|服务|格局|工作法|责任)/u;
const CALL = /^不忘初心、牢记使命(?!”|」|》|主题教育|的?制度)/u;
const QUOTED = /[“‘「《]$/u;

/** Whether a campaign's name stands as words of its own: 我们要不忘初心、牢记使命，知重负重 calls upon the hearers. */
export function isMereWords(text: string, { type, start }: Candidate): boolean {
  if (type !== "Initiative") return false;
  const from = text.slice(start, start + 24);
  return ANY_IN_ONE.test(from) || (CALL.test(from) && !QUOTED.test(text.slice(0, start)));
}
