import { NEIGHBOUR_PAGE } from "../format/other-pages.js";

/**
 * Page furniture: what a site puts around a report. It is recognised by whole lines, and only where a line holds little else, so
 * that a sentence about printing or sources is not lost.
 */
const WHOLE_LINE: readonly RegExp[] = [
  /^(?:下载|打印|全屏|收藏|分享|加大|还原|减小|关闭|返回|首页|导航|搜索|登录|注册|大|中|小|返回顶部|关闭窗口)$/,
  /^[【[(（]?\s*(?:字号|字体)[^。]{0,20}[】\])）]?$/,
  /^[】\])）]$/,
  /^(?:当前位置|您(?:现在)?的位置|所在位置)\s*[:：>]/,
  /^(?:来源|信息来源|文章来源|稿源)\s*[:：]/,
  /^(?:发布|更新|发表)?(?:时间|日期)\s*[:：]\s*\d{4}/,
  /^(?:浏览|阅读|点击)(?:次数|量|数)?\s*[:：]/,
  /^(?:责任编辑|编辑|作者|供稿|审核|发布人|发布单位|索引号|文号|主题分类)\s*[:：]/,
  /^(?:相关(?:链接|阅读|新闻|文章|信息|稿件|推荐)|延伸阅读|热点推荐|推荐阅读)\s*[:：]?$/,
  /^(?:(?:联系我们|网站地图|网站导航|版权声明|关于我们|法律声明|隐私声明|设为首页|加入收藏|无障碍(?:浏览|阅读)?|长者模式)[\s|｜·]*)+$/,
  /^今天是[\s:：]*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:[\s，,]*星期[一二三四五六日天])?(?:\s[^，,。；;]*)?$/,
  new RegExp(`^${NEIGHBOUR_PAGE}\\s*(?:[:：]|$)`, "u"),
  /免责声明|版权所有|如有侵权|侵权.{0,12}删除|仅限学习|未经授权|扫一扫|扫描二维码|分享到|主办单位\s*[:：]|网站标识码|ICP备|公网安备|Copyright/i,
];
/** A furniture pattern inside a long line is more likely the report's own words. */
const LONGEST_LINE = 160;

export function isFurniture(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length > 0 && trimmed.length <= LONGEST_LINE && WHOLE_LINE.some((pattern) => pattern.test(trimmed));
}
