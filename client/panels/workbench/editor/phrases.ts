import type { Language } from "../../../core/session/preferences.js";

/** The editor's own words in Chinese; it speaks English by itself. */
const CHINESE: Readonly<Record<string, string>> = {
  Find: "查找",
  Replace: "替换为",
  next: "下一个",
  previous: "上一个",
  all: "全选",
  "match case": "区分大小写",
  regexp: "正则",
  "by word": "整词",
  replace: "替换",
  "replace all": "全部替换",
  close: "关闭",
  "current match": "当前匹配",
  "replaced match on line $": "已替换第 $ 行的匹配",
  "replaced $ matches": "已替换 $ 处",
  "on line": "在第",
  Completions: "补全",
  Diagnostics: "问题",
  "No diagnostics": "没有问题",
  "Go to line": "转到行",
  go: "转到",
  "Control character": "控制字符",
  "Selection deleted": "已删除所选",
};

export const phrasesIn = (language: Language): Readonly<Record<string, string>> => (language === "en" ? {} : CHINESE);
