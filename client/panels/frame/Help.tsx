import { Kbd, Modal } from "@mantine/core";
import { STATUS_COLOURS } from "../../core/palette.js";
import type { MessageKey } from "../messages/zh-CN.js";
import { useWords } from "../messages/words.js";
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

const DASHES: Readonly<Record<string, string>> = { planned: "5 4", problem: "1.5 4" };

export function Help({ onClose }: { readonly onClose: () => void }) {
  const { t, named } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("help.title")}
      size="lg"
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
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
      <dl className={styles["keys"]}>
        {Object.keys(STATUS_COLOURS.light).map((status) => (
          <div key={status}>
            <dt>
              <svg width="48" height="10" aria-hidden="true">
                <line
                  x1="2"
                  x2="46"
                  y1="5"
                  y2="5"
                  stroke={`var(--status-${status})`}
                  strokeWidth="2.5"
                  strokeLinecap="round"
                  strokeDasharray={DASHES[status]}
                />
              </svg>
            </dt>
            <dd>{named("statusHint", status)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
