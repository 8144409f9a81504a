import type { Both } from "./offline-graph.js";

interface Phrase extends Both {
  /** In English, of one. */
  readonly one?: string;
}

/** The words of the exported page; what the model's names are called comes with the graph. */
const WORDS = {
  search: { zh: "在图中查找", en: "Search in this graph" },
  found: { zh: "{count} 个实体", en: "{count} found" },
  more: { zh: "再列出 {count} 个", en: "List {count} more" },
  none: { zh: "没有找到", en: "Nothing found" },
  legend: { zh: "图例", en: "Legend" },
  legendHint: { zh: "点一类，隐藏或显示它", en: "Hide or show a type" },
  fit: { zh: "适合窗口", en: "Fit" },
  zoomIn: { zh: "放大", en: "Zoom in" },
  zoomOut: { zh: "缩小", en: "Zoom out" },
  light: { zh: "改用浅色", en: "Use light colours" },
  dark: { zh: "改用深色", en: "Use dark colours" },
  canvas: { zh: "关系图：方向键走动，加减号缩放", en: "Graph: arrow keys walk, plus and minus zoom" },
  panel: { zh: "详情", en: "Details" },
  back: { zh: "返回列表", en: "Back to the list" },
  invite: { zh: "点一条线，读它背后的原句", en: "Click a line to read the sentence behind it" },
  inviteFingers: { zh: "点一下线，读它背后的原句", en: "Tap a line to read the sentence behind it" },
  aliases: { zh: "又称：{names}", en: "Also called {names}" },
  facts: { zh: "{count} 条关系", en: "{count} facts", one: "{count} fact" },
  sentences: { zh: "{count} 句依据", en: "{count} sentences", one: "{count} sentence" },
  noSentences: { zh: "这条线没有单独的依据。", en: "There is no sentence behind this line." },
  original: { zh: "原文有损坏，原样是：", en: "The original is damaged; it reads:" },
  note: { zh: "备注", en: "Note" },
  colours: { zh: "颜色", en: "Colours" },
  about: { zh: "关于这张图", en: "About this graph" },
  open: { zh: "在脉络中打开", en: "Open in Mailuo" },
  missing: {
    zh: "句子太多，另有 {count} 句没有放进这个文件。",
    en: "There were too many sentences: {count} are not in this file.",
  },
} as const satisfies Record<string, Phrase>;

export type Word = keyof typeof WORDS;

export function word(language: keyof Both, name: Word, count = 0): string {
  const phrase: Phrase = WORDS[name];
  const said = language === "en" && count === 1 ? (phrase.one ?? phrase.en) : phrase[language];
  return said.replace("{count}", String(count));
}
