import { expect, test } from "vitest";
import { formatHtml } from "./html.js";
import { describeLines } from "./testing.js";

test("blocks and breaks make lines, inline elements do not", () => {
  const formatted = formatHtml("<div>各位<span>代表</span>：<p>一<br>二</div>三<ul><li>四<li>五</ul>");
  expect(describeLines(formatted)).toEqual(["text 各位代表：", "text 一", "text 二", "text 三", "text 四", "text 五"]);
});

test("headings keep their level and bold openings are remembered", () => {
  const formatted = formatHtml(
    '<h1>报告</h1><h3><b>一</b>节</h3><p><strong>（一）经济。</strong>增长</p><p><span style="font-weight:700">二、</span></p>',
  );
  expect(describeLines(formatted)).toEqual([
    "heading 1 报告",
    "heading 3 [一]节",
    "text [（一）经济。]增长",
    "text [二、]",
  ]);
});

test("scripts, styles and hidden parts are dropped, furniture is marked", () => {
  const formatted = formatHtml(
    "<title>报告 - 门户</title><style>p{}</style><script>'<p>x'</script><div class='wrap nav'>首页</div><p>文</p>" +
      "<p hidden>暗</p><p style='color:red; display:none'>暗</p><aside>旁</aside><footer><h2>版权</h2></footer>",
  );
  expect(describeLines(formatted)).toEqual([
    "chrome 报告 - 门户",
    "chrome 首页",
    "text 文",
    "chrome 旁",
    "chrome 版权",
  ]);
  expect(formatted.hints.title).toBe("报告 - 门户");
});

test("guides to pronunciation are no text", () => {
  expect(describeLines(formatHtml("<p><ruby>武进<rp>(</rp><rt>wǔjìn</rt><rp>)</rp></ruby>区"))).toEqual([
    "text 武进区",
  ]);
});

test("meta elements become fields", () => {
  const formatted = formatHtml('<meta name="PubDate" content="2014-08-01"><meta charset="utf-8"><p>文');
  expect(formatted.hints.fields).toEqual(new Map([["pubdate", "2014-08-01"]]));
});

test("cells know their place, across spans", () => {
  const formatted = formatHtml(
    "<table><caption>表</caption><tr><th>指标<th colspan=2>数值<tr><td rowspan=2>总值<td>545<td>1<tr><td>600<td>2</table>",
  );
  expect(describeLines(formatted)).toEqual([
    "text 表",
    "cell 0/0/0 指标",
    "cell 0/0/1 数值",
    "cell 0/1/0 总值",
    "cell 0/1/1 545",
    "cell 0/1/2 1",
    "cell 0/2/1 600",
    "cell 0/2/2 2",
  ]);
});

test("a table that lays the page out is none", () => {
  const formatted = formatHtml(
    "<table><tr><td>左<td><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table></table><table><tr><td>单</table>",
  );
  expect(describeLines(formatted)).toEqual([
    "text 左",
    "cell 0/0/0 甲",
    "cell 0/0/1 乙",
    "cell 0/1/0 丙",
    "cell 0/1/1 丁",
    "text 单",
  ]);
});

test("white space is what a browser shows, and a line wrapped in the source is one line", () => {
  const formatted = formatHtml("<p>\n  全市\n  经济  增长\n  GDP\n  up </p><pre>甲\n乙</pre>");
  expect(describeLines(formatted)).toEqual(["text 全市经济 增长 GDP up", "text 甲", "text 乙"]);
});

test("every unit knows where it stood, character references and line breaks too", () => {
  const source = "<p>A&amp;B &ldquo;甲&rdquo;\r\n<b>&#x4e59;</b>&nbsp;x&notit;</p>";
  const { mapped } = formatHtml(source);
  const pieces = Array.from(mapped.text, (_, index) => source.slice(mapped.starts[index], mapped.ends[index]));
  expect(mapped.text).toBe("A&B “甲”乙\u00A0x¬it;\n");
  expect(pieces).toEqual([
    "A",
    "&amp;",
    "B",
    "",
    "&ldquo;",
    "甲",
    "&rdquo;",
    "&#x4e59;",
    "&nbsp;",
    "x",
    ...Array.from({ length: 4 }, () => "&notit;"),
    "",
  ]);
});

test("a page nested very deep is read", () => {
  expect(describeLines(formatHtml(`${"<div>".repeat(5000)}深`))).toEqual(["text 深"]);
});

test("links with their dates and those to the page before and behind are furniture, a dated line with words is not", () => {
  const formatted = formatHtml(
    "<ul><li><a href='/1'>区教育局签订合作协议</a><span>2019-01-02</span><li>· <a href='/2'>推进改造工程</a> [01月03日 09:30]</ul>" +
      "<p>上一篇：<a href='/3'>预算执行情况</a></p><p>下一条：<a href='/4'>十件实事</a></p>" +
      "<p>2019年1月2日，<a href='/5'>区教育局</a>签订合作协议。",
  );
  expect(describeLines(formatted)).toEqual([
    "chrome 区教育局签订合作协议2019-01-02",
    "chrome · 推进改造工程 [01月03日 09:30]",
    "chrome 上一篇：预算执行情况",
    "chrome 下一条：十件实事",
    "text 2019年1月2日，区教育局签订合作协议。",
  ]);
});

test.each(["11.", "1:11", "9.1."])("a line with a link and %s without end is judged in a moment", (piece) => {
  expect(describeLines(formatHtml(`<p><a href='/1'>链接</a>${piece.repeat(40)}x</p>`))).toEqual([
    `text 链接${piece.repeat(40)}x`,
  ]);
});

test("a line of nothing but links is furniture, a link within words is not", () => {
  const formatted = formatHtml(
    "<ul><li><a href='/'>首页</a> | <a href='/b'>政务公开</a></ul><h1><a href='/c'>报告</a></h1>" +
      "<p>依照<a href='/d'>《条例》</a>报告。<p><a name='top'>各位代表：</a><p>相关：<a href='/e'>下一篇</a>",
  );
  expect(describeLines(formatted)).toEqual([
    "chrome 首页 | 政务公开",
    "heading 1 报告",
    "text 依照《条例》报告。",
    "text 各位代表：",
    "text 相关：下一篇",
  ]);
});
