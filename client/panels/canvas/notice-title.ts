import type { Activity } from "../../core/activities.js";
import type { MessageKey } from "../messages/zh-CN.js";

/** What did not come, as the notice of it begins. */
export function noticeTitle(activity: Activity): MessageKey {
  if (activity.startsWith("expand:")) return "notice.neighbours";
  switch (activity) {
    case "query":
      return "workbench.failed";
    case "counts":
      return "notice.counts";
    case "documents":
      return "notice.documents";
    case "facts":
      return "notice.details";
    case "add":
      return "notice.add";
    default:
      return "canvas.failed";
  }
}
