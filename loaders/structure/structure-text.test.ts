import { describe, expect, it } from "vitest";
import type { FormattedLine, FormattedText } from "../format/formatted-text.js";
import { NO_HINTS } from "../format/formatted-text.js";
import { mappedTextFromString } from "../mapped-text.js";
import { structureText } from "./structure-text.js";

/** One line a string; a line between asterisks opens bold, one behind hashes is a heading of the format. */
function formattedFrom(lines: readonly string[]): FormattedText {
  const marked = lines.map((line) => {
    const level = /^#+/.exec(line)?.[0].length ?? 0;
    const bold = /^\*(.+)\*/.exec(line)?.[1]?.length ?? 0;
    return { level, bold, text: line.replace(/^#+|\*/g, "") };
  });
  let start = 0;
  const formatted = marked.map(({ level, bold, text }): FormattedLine => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    const strong = bold > 0 ? { start: span.start, end: span.start + bold } : null;
    return level > 0 ? { kind: "heading", level, span, strong } : { kind: "text", span, strong };
  });
  return {
    mapped: mappedTextFromString(marked.map(({ text }) => `${text}\n`).join("")),
    lines: formatted,
    hints: NO_HINTS,
  };
}

function outline(lines: readonly string[]) {
  return structureText(formattedFrom(lines)).sections.map(({ title, level, modality }) => [title, level, modality]);
}

/** Of sentences that stand alone under a review. */
function modalities(...sentences: readonly string[]) {
  return sentences.map((sentence) => passagesOf(["一、工作回顾", sentence]).at(-1)?.[2]);
}

function passagesOf(lines: readonly string[]) {
  return structureText(formattedFrom(lines)).passages.map(({ text, kind, modality }) => [text, kind, modality]);
}

describe("structureText", () => {
  it("nests sections by the style of their numbers and hands the modality down", () => {
    expect(
      outline([
        "一、上半年工作回顾",
        "(一)以改革为动力,经济发展。预计完成。",
        "(二)以创建为引领,管理健全。",
        "二、下半年工作打算",
        "(一)抓好重点项目",
      ]),
    ).toEqual([
      ["上半年工作回顾", 1, "review"],
      ["以改革为动力,经济发展", 2, "review"],
      ["以创建为引领,管理健全", 2, "review"],
      ["下半年工作打算", 1, "plan"],
      ["抓好重点项目", 2, "plan"],
    ]);
  });

  it("counts levels by depth, whatever style the file begins with", () => {
    expect(
      outline(["## 2023年工作回顾", "### 经济稳中向好", "1.工业增长。工业增加值增长。", "## 2024年工作安排"]),
    ).toEqual([
      ["2023年工作回顾", 1, "review"],
      ["经济稳中向好", 2, "review"],
      ["工业增长", 3, "review"],
      ["2024年工作安排", 1, "plan"],
    ]);
  });

  it("takes bold words that end in a full stop for a heading, and bold words within a sentence for running text", () => {
    expect(
      passagesOf(["一、2024年工作安排", "*推动消费扩容升级。*深化区域消费中心城市建设。", "*牢牢把握*高质量发展。"]),
    ).toEqual([
      ["一、2024年工作安排", "heading", "plan"],
      ["推动消费扩容升级。", "heading", "plan"],
      ["深化区域消费中心城市建设。", "sentence", "plan"],
      ["牢牢把握高质量发展。", "sentence", "plan"],
    ]);
  });

  it("hears the turn to problems inside a review and holds it for the list behind it", () => {
    expect(
      passagesOf([
        "一、工作回顾",
        "也要清醒认识到存在的不足,主要表现在:",
        "一是认识不够。",
        "二是水平不高。",
        "各位代表,成绩来之不易。",
      ]).slice(1),
    ).toEqual([
      ["也要清醒认识到存在的不足,主要表现在:", "sentence", "problem"],
      ["一是认识不够。", "sentence", "problem"],
      ["二是水平不高。", "sentence", "problem"],
      ["各位代表,成绩来之不易。", "sentence", "review"],
    ]);
  });

  it("hears where a report leaves its problems for what it will do about them", () => {
    expect(
      passagesOf([
        "一、工作回顾",
        "我们也清醒地看到,发展中还存在不少问题。一是总量不大。对此,我们将认真加以解决。",
        "一是工业增长。",
        "二、存在的问题",
        "工业不强。我们要直面这些困难和问题,努力工作。",
      ]).slice(1),
    ).toEqual([
      ["我们也清醒地看到,发展中还存在不少问题。", "sentence", "problem"],
      ["一是总量不大。", "sentence", "problem"],
      ["对此,我们将认真加以解决。", "sentence", "plan"],
      ["一是工业增长。", "sentence", "review"],
      ["二、存在的问题", "heading", "problem"],
      ["工业不强。", "sentence", "problem"],
      ["我们要直面这些困难和问题,努力工作。", "sentence", "plan"],
    ]);
  });

  it("takes no difficulty that was overcome, and no insight, for a turn to problems", () => {
    expect(
      passagesOf([
        "一、工作回顾",
        "尽管面临各种困难,但我们坚持保障民生。",
        "针对防洪体系存在的问题,开展泵站改造。",
        "五年的实践使我们深刻认识到,必须坚持党的领导。",
      ]).slice(1),
    ).toEqual([
      ["尽管面临各种困难,但我们坚持保障民生。", "sentence", "review"],
      ["针对防洪体系存在的问题,开展泵站改造。", "sentence", "review"],
      ["五年的实践使我们深刻认识到,必须坚持党的领导。", "sentence", "review"],
    ]);
  });

  it("takes what a past year was up against for no problem of today, but what is still or also wrong", () => {
    expect(
      modalities(
        "这一年,经济社会发展面临多重挑战,困难和压力超出预期。",
        "2012年是新一届政府的开局之年,经济发展面临严峻挑战。",
        "回首过去五年,面临的挑战和压力前所未有。",
      ),
    ).toEqual(["review", "review", "review"]);
    expect(
      modalities(
        "回顾过去一年,8项指标没有实现目标,推进高质量发展仍面临着不少困难。",
        "回顾过去的一年,我们也清醒地看到前进中的困难和挑战。",
        "过去一年,基本面是好的,但同时也存在一些不容忽视的矛盾和问题。",
        "一年来的成绩令人鼓舞,但面临的困难和问题仍然不少。",
      ),
    ).toEqual(["problem", "problem", "problem", "problem"]);
  });

  it("takes what is listed as problems for problems, also those of a past year", () => {
    expect(
      modalities(
        "过去一年，我们面临的困难和问题主要有：一是创新能力不强。",
        "过去一年，我们面临的困难和问题主要有：创新能力不强。二是发展不平衡。",
        "2018年，经济运行中面临的困难和问题主要是：产业层次不高。",
        "去年，我们面临的突出问题是创新能力不强。",
      ),
    ).toEqual(["problem", "problem", "problem", "problem"]);
    expect(
      modalities(
        "过去一年，我们面临的困难是前所未有的。",
        "2018年，面临的困难和问题，主要靠改革化解。",
        "去年，企业面临的困难得到有效解决。",
      ),
    ).toEqual(["review", "review", "review"]);
  });

  it("takes the achievement of a goal for a review", () => {
    expect(outline(["一、“十五”计划确定的目标和任务全面完成", "二、“十一五”时期的奋斗目标和主要任务"])).toEqual([
      ["“十五”计划确定的目标和任务全面完成", 1, "review"],
      ["“十一五”时期的奋斗目标和主要任务", 1, "plan"],
    ]);
  });

  it("takes a task named within a review for what was done", () => {
    expect(
      outline([
        "一、2020年工作回顾",
        "（一）落实“六保”任务，经济企稳回升",
        "（二）存在的困难和问题",
        "（三）下半年工作打算",
      ]),
    ).toEqual([
      ["2020年工作回顾", 1, "review"],
      ["落实“六保”任务，经济企稳回升", 2, "review"],
      ["存在的困难和问题", 2, "problem"],
      ["下半年工作打算", 2, "plan"],
    ]);
  });

  it("finds where plans begin by the words of the text where no heading tells", () => {
    expect(
      passagesOf([
        "深入推进河道整治,完成191个黑臭水体整治。",
        "生产总值增长8.2%,财政收入达到545亿元。",
        "(一)突出项目建设。加快推进轨道交通建设,生产总值增长8%左右。",
        "要完善机制。",
      ]),
    ).toEqual([
      ["深入推进河道整治,完成191个黑臭水体整治。", "sentence", "review"],
      ["生产总值增长8.2%,财政收入达到545亿元。", "sentence", "review"],
      ["(一)突出项目建设。", "heading", "plan"],
      ["加快推进轨道交通建设,生产总值增长8%左右。", "sentence", "plan"],
      ["要完善机制。", "sentence", "plan"],
    ]);
  });

  it("takes goals that sound as if they were reached for plans where all else is to come", () => {
    const goals = [
      "经济结构优化升级,服务业增加值占比达到48%。",
      "城镇化率达到55%,城乡居民收入年均增长7%。",
      "加快建设现代产业体系,让发展更有后劲。",
      "深入实施创新驱动发展战略,着力打造科创高地。",
      "进一步完善社会保障体系,努力办好人民满意的教育。",
      "要推进城市更新,改善人居环境。",
      "加强生态保护,力争空气更加清新。",
      "让群众有更多获得感。",
      "继续深化改革,大力优化营商环境。",
      "切实维护社会稳定,建设更高水平的平安城市。",
    ];
    expect(passagesOf(goals).map(([, , modality]) => modality)).toEqual(goals.map(() => "plan"));
  });

  it("hears plans in the running text where no heading tells the time", () => {
    expect(passagesOf(["上半年完成投资。", "下半年,要力争完成全年目标。推进项目建设。"])).toEqual([
      ["上半年完成投资。", "sentence", "review"],
      ["下半年,要力争完成全年目标。", "sentence", "plan"],
      ["推进项目建设。", "sentence", "plan"],
    ]);
  });

  it("keeps page furniture apart and a sentence about sources in the text", () => {
    expect(passagesOf(["来源:网络整理 免责声明:本文仅限学习分享。", "来源于实体经济的税收增长。"])).toEqual([
      ["来源:网络整理 免责声明:本文仅限学习分享。", "chrome", "review"],
      ["来源于实体经济的税收增长。", "sentence", "review"],
    ]);
    expect(
      [
        "今天是2024年3月5日 星期二",
        "今天是：2024 年 3 月 5 日，星期二 农历正月廿五",
        "上一篇：十件实事",
        "下一页",
        "联系我们 网站地图",
        "今天是收获的日子。",
        "今天是2020年12月31日，“十三五”圆满收官，全市地区生产总值突破1000亿元。",
        "联系我们的群众。",
      ].flatMap((line) => passagesOf([line])),
    ).toEqual([
      ["今天是2024年3月5日 星期二", "chrome", "review"],
      ["今天是：2024 年 3 月 5 日，星期二 农历正月廿五", "chrome", "review"],
      ["上一篇：十件实事", "chrome", "review"],
      ["下一页", "chrome", "review"],
      ["联系我们 网站地图", "chrome", "review"],
      ["今天是收获的日子。", "sentence", "review"],
      ["今天是2020年12月31日，“十三五”圆满收官，全市地区生产总值突破1000亿元。", "sentence", "review"],
      ["联系我们的群众。", "sentence", "review"],
    ]);
  });

  it("cuts the text without gaps, white space aside", () => {
    const lines = ["政府工作报告", "一、回顾", "(一)甲。乙;丙。", "  丁“戊。己”庚 "];
    const formatted = formattedFrom(lines);
    const joined = structureText(formatted)
      .passages.map((passage) => passage.text)
      .join("");
    expect(joined.replace(/\s/g, "")).toBe(formatted.mapped.text.replace(/\s/g, ""));
  });

  it("reads the numbered lines of a list as what they say, and a number with text behind as a heading", () => {
    expect(
      passagesOf([
        "一、2018年十件实事",
        "1.新增城镇就业23万人。",
        "2.新建社区养老服务站30个。",
        "3.让老人安心。",
        "二、2018年工作安排",
        "1.推进项目建设。加快轨道交通建设。",
      ]),
    ).toEqual([
      ["一、2018年十件实事", "heading", "review"],
      ["1.新增城镇就业23万人。", "sentence", "review"],
      ["2.新建社区养老服务站30个。", "sentence", "review"],
      ["3.让老人安心。", "sentence", "review"],
      ["二、2018年工作安排", "heading", "plan"],
      ["1.推进项目建设。", "heading", "plan"],
      ["加快轨道交通建设。", "sentence", "plan"],
    ]);
  });

  it("knows what a glossary and a note explain, up to the next annex", () => {
    const read = structureText(
      formattedFrom([
        "一、工作回顾",
        "完成投资。",
        "1.“两图一表”：指产业链全景图。",
        "名词解释",
        "一、三旧改造：旧城镇、旧厂房、旧村庄改造。",
        "以上为本报告用语。",
        "附件1",
        "完成情况如下。",
      ]),
    );
    expect(
      read.passages.map(({ text, kind, modality, explains }) => [text, kind, modality, explains ?? false]),
    ).toEqual([
      ["一、工作回顾", "heading", "review", false],
      ["完成投资。", "sentence", "review", false],
      ["1.“两图一表”：指产业链全景图。", "sentence", "plan", true],
      ["名词解释", "heading", "review", false],
      ["一、三旧改造：旧城镇、旧厂房、旧村庄改造。", "sentence", "plan", true],
      ["以上为本报告用语。", "sentence", "plan", true],
      ["附件1", "heading", "review", false],
      ["完成情况如下。", "sentence", "review", false],
    ]);
  });

  it("lets two headings tell by their years which looks back and which ahead", () => {
    expect(outline(["一、奋斗2018，夯基筑路", "(一)经济稳中向好", "二、奋进2019，加速赶超", "(一)加快转型"])).toEqual([
      ["奋斗2018，夯基筑路", 1, "review"],
      ["经济稳中向好", 2, "review"],
      ["奋进2019，加速赶超", 1, "plan"],
      ["加快转型", 2, "plan"],
    ]);
  });

  it("keeps the rest of a run without any stop as page furniture, not cut within a character", () => {
    const long = `${"区".repeat(19_999)}𠮷${"区".repeat(30)}`;
    expect(passagesOf([`${long}。`, "经济增长。"])).toEqual([
      ["区".repeat(19_999), "sentence", "review"],
      [`𠮷${"区".repeat(30)}。`, "chrome", "review"],
      ["经济增长。", "sentence", "review"],
    ]);
  });
});
