const VERB = /(?:[乡村户组家人])通$/u;
const OBJECT =
  /^[了上]?(?:(?:公|油|水泥|硬化|沥青|柏油|土)?路|电|水|自来水|邮|网|宽带|光[纤缆]|广播|客车|班车|公交|车|天然气|[45]G)(?!.{0,4}(?:工程|项目))/u;

/** 村村通|电话: where a name ends in a verb and its object follows, it is what happens and names nothing. */
export function isVerbWithObject(text: string, start: number, end: number): boolean {
  return VERB.test(text.slice(start, end)) && OBJECT.test(text.slice(end, end + 10));
}
