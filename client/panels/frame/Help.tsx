import { Kbd, Modal } from "@mantine/core";
import type { MessageKey } from "../messages/zh-CN.js";
import { useWords } from "../messages/words.js";
import { StatusLines } from "../parts/StatusLines.js";
import styles from "./help.module.css";

const KEYS: readonly (readonly [readonly string[], MessageKey])[] = [
  [["/"], "help.key.search"],
  [["`"], "help.key.workbench"],
  [["Ctrl", "Enter"], "help.key.run"],
  [["F"], "help.key.fit"],
  [["E"], "help.key.expand"],
  [["←", "→", "↑", "↓"], "help.key.walk"],
  [["Enter"], "help.key.open"],
  [["1", "9"], "help.key.types"],
  [["?"], "help.key.help"],
  [["Esc"], "help.key.close"],
];

export function Help({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal.Root opened onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles["head"]}>
          <Modal.Title>{t("help.title")}</Modal.Title>
          <Modal.CloseButton aria-label={t("action.close")} />
        </div>
        <div className={styles["help"]}>
          <p className={styles["intro"]}>{t("help.intro")}</p>
          <h3 className={styles["title"]}>{t("help.keys")}</h3>
          <dl className={styles["keys"]}>
            {KEYS.map(([keys, meaning]) => (
              <div key={meaning}>
                <dt>
                  {keys.map((key) => (
                    <Kbd key={key} size="xs">
                      {key}
                    </Kbd>
                  ))}
                </dt>
                <dd>{t(meaning)}</dd>
              </div>
            ))}
          </dl>
          <h3 className={styles["title"]}>{t("help.lines")}</h3>
          <StatusLines />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
