import { Button, Modal, TextInput } from "@mantine/core";
import IconCheck from "@tabler/icons-react/icons/IconCheck";
import IconCopy from "@tabler/icons-react/icons/IconCopy";
import { useEffect, useRef, useState } from "react";
import { failureFrom, type Failure } from "../../core/failure.js";
import { addressWithoutUnseenQuestion } from "../../core/questions/linked-question.js";
import type { DialogProps } from "../dialogs/dialog-props.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { copyText } from "../parts/copy-text.js";
import styles from "./share.module.css";

/** A short link to exactly what is seen; where the server will not keep it, the long one that says all by itself. */
export function ShareDialog({ onClose }: DialogProps) {
  const { t, sentence } = useWords();
  const { link, failure } = useLink();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    const isCopied = await copyText(link ?? "");
    setCopied(isCopied ? "yes" : "refused");
    if (!isCopied) field.current?.select();
  };
  return (
    <Modal opened onClose={onClose} title={t("share.title")} closeButtonProps={{ "aria-label": t("action.close") }}>
      <p className={styles["intro"]}>{t("share.intro")}</p>
      {failure !== null && <p className={styles["failure"]}>{t("share.long", { reason: sentence(failure) })}</p>}
      <div className={styles["row"]}>
        <TextInput
          ref={field}
          className={styles["link"] ?? ""}
          readOnly
          aria-label={t("share.link")}
          value={link ?? ""}
          placeholder={t("share.making")}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          data-autofocus
          disabled={link === null}
          leftSection={copied === "yes" ? <IconCheck size={16} stroke={1.8} /> : <IconCopy size={16} stroke={1.8} />}
          onClick={() => void copy()}
        >
          {t(copied === "yes" ? "action.copied" : "share.copy")}
        </Button>
      </div>
      <p className={styles["outcome"]} role="status">
        {copied === "refused" && t("evidence.copyFailed")}
      </p>
    </Modal>
  );
}

function useLink(): { readonly link: string | null; readonly failure: Failure | null } {
  const core = useCore();
  const [outcome, setOutcome] = useState<{ readonly link: string | null; readonly failure: Failure | null }>({
    link: null,
    failure: null,
  });
  useEffect(() => {
    const { location } = globalThis;
    core.keepLink().then(
      (key) => setOutcome({ link: `${location.origin}${location.pathname}#k=${key}`, failure: null }),
      // By now the address tells of the last move as well.
      (thrown: unknown) => {
        const link = addressWithoutUnseenQuestion(location.href, core.state.getState());
        setOutcome({ link, failure: failureFrom(thrown) });
      },
    );
  }, [core]);
  return outcome;
}
