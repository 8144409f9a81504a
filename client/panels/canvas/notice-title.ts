import type { Activity } from "../../core/activities.js";
import type { MessageKey } from "../messages/zh-CN.js";

/** What did not come, as the notice of it begins; where something is on the canvas, that is still there. */
export function noticeTitle(activity: Activity, isFilled: boolean): MessageKey {
  if (activity.startsWith("expand:")) return "notice.neighbours";
  switch (activity) {
    case "overview":
      return isFilled ? "notice.entities" : "canvas.failed";
    case "view":
      return isFilled ? "notice.view" : "canvas.failed";
    case "query":
      return "workbench.failed";
    case "counts":
      return "notice.counts";
    case "documents":
      return "notice.documents";
    case "moreDocuments":
      return "notice.moreDocuments";
    case "withdrawn":
      return "notice.withdrawn";
    case "facts":
      return "notice.details";
    case "add":
      return "notice.add";
    default:
      return "canvas.failed";
  }
}
