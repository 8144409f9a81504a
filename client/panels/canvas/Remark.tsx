import { useEffect } from "react";
import type { Remark as Said } from "../../core/state.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords, type Words } from "../messages/words.js";
import styles from "./canvas.module.css";

/** Milliseconds for which a remark stays: long enough to be read twice. */
const SAID_FOR = 6000;

/** What came of something whose outcome may not be seen on the canvas. */
export function Remark() {
  const core = useCore();
  const remark = useCoreState((state) => state.remark);
  const { t } = useWords();
  useEffect(() => {
    if (remark === null) return undefined;
    const timer = setTimeout(core.dismissRemark, SAID_FOR);
    return () => clearTimeout(timer);
  }, [core, remark]);
  return <output className={styles["remark"]}>{remark !== null && <span>{said(remark, t)}</span>}</output>;
}

function said(remark: Said, t: Words["t"]): string {
  if (remark.kind === "nothingMore") return t("remark.nothingMore");
  if (remark.count > 0) return t("remark.between", { count: remark.count });
  return t(remark.isOfChosen ? "remark.noneBetweenChosen" : "remark.noneBetween");
}
