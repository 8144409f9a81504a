import IconCheck from "@tabler/icons-react/icons/IconCheck";
import IconLink from "@tabler/icons-react/icons/IconLink";
import { useState } from "react";
import { failureFrom } from "../../../core/failure.js";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { copyText } from "../../parts/copy-text.js";
import { ToolButton } from "../../parts/ToolButton.js";
import { useWorkbench } from "../use-workbench.js";
import styles from "./links.module.css";

/** Milliseconds for which it says what became of it. */
const SAID_FOR = 4_000;

/** Copies an address that opens the query: its text, parameters, view and row limit. */
export function LinkButton() {
  const workbench = useWorkbench();
  const isEmpty = useCoreState((state) => state.query.text.trim() === "");
  const [told, setTold] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  const { t, sentence } = useWords();
  const say = (words: string, isDone: boolean) => {
    setTold(words);
    setIsCopied(isDone);
    setTimeout(() => {
      setTold(null);
      setIsCopied(false);
    }, SAID_FOR);
  };
  const copy = async () => {
    const { origin, pathname } = globalThis.location;
    try {
      const isDone = await copyText(`${origin}${pathname}#${await workbench.queryLink()}`);
      say(t(isDone ? "action.copied" : "evidence.copyFailed"), isDone);
    } catch (thrown) {
      say(sentence(failureFrom(thrown)), false);
    }
  };
  return (
    <>
      <ToolButton
        label={t("workbench.copyLink")}
        icon={isCopied ? IconCheck : IconLink}
        disabled={isEmpty}
        onClick={() => void copy()}
      />
      <span role="status" className={styles["told"]}>
        {told}
      </span>
    </>
  );
}
