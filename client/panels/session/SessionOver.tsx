import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { serverWords } from "../parts/server-words.js";
import styles from "./session.module.css";

/** Signing in again on the page, so that nothing on it is lost; what was asked of the server meanwhile waits. */
export function SessionOver({ onClose }: { readonly onClose: () => void }) {
  const core = useCore();
  const { t, sentence, time } = useWords();
  const work = useCoreState(({ sessionOver }) => sessionOver);
  const [token, setToken] = useState("");
  const failure = work?.status === "failed" ? work.failure : null;
  const signIn = (event: FormEvent) => {
    event.preventDefault();
    void core.signInAgain(token.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("session.over")}
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("session.notNow") }}
    >
      <form onSubmit={signIn}>
        <p className={styles["intro"]}>{t("session.stays")}</p>
        <TextInput
          data-autofocus
          type="password"
          required
          withAsterisk={false}
          label={t("session.token")}
          autoComplete="current-password"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={100}
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
          aria-invalid={failure?.code === "token-needed"}
        />
        <p className={styles["failure"]} role="alert">
          {failure && (failure.code === "token-needed" ? t("session.wrong") : sentence(failure))}{" "}
          {failure && serverWords(failure, time)}
        </p>
        <div className={styles["buttons"]}>
          <Button variant="default" onClick={onClose}>
            {t("session.notNow")}
          </Button>
          <Button type="submit" loading={work?.status === "loading"}>
            {t("session.signIn")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
