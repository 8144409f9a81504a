import { Button, Kbd, Modal } from "@mantine/core";
import { ACTION_GROUPS, actionName } from "../actions/action.js";
import { shownKeys } from "../actions/keys.js";
import { ACTIONS } from "../actions/registry.js";
import type { MessageKey } from "../messages/zh-CN.js";
import { useWords } from "../messages/words.js";
import { useLayoutStore } from "../frame/page-context.js";
import { isApple } from "../parts/is-apple.js";
import { StatusLines } from "../parts/StatusLines.js";
import { DialogHead } from "./DialogHead.js";
import styles from "./help.module.css";
import type { DialogProps } from "./dialog-props.js";

/** Keys that belong to one place of the page and are handled there. */
const PLACES: readonly (readonly [readonly string[], MessageKey])[] = [
  [["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], "help.key.walk"],
  [[",", "."], "help.key.lines"],
  [[" "], "help.key.choose"],
  [["+", "-"], "help.key.zoom"],
];

/** Likewise in the workbench, while the focus is in it. */
const IN_WORKBENCH: readonly (readonly [readonly string[], MessageKey])[] = [
  [["Mod+Enter"], "help.key.run"],
  [["Mod+i"], "help.key.describe"],
  [["Alt+Shift+f"], "help.key.format"],
  [["Mod+d"], "help.key.selectNext"],
  [["Mod+/"], "help.key.comment"],
  [["Mod+f"], "help.key.find"],
  [["Alt+t"], "help.key.newQuery"],
  [["Alt+w"], "help.key.closeQuery"],
  [["Alt+PageUp", "Alt+PageDown"], "help.key.stepQueries"],
];

/** What the page is for, every action that has a key, and what lines look like. */
export function Help({ onClose }: DialogProps) {
  const layout = useLayoutStore();
  const words = useWords();
  const { t } = words;
  return (
    <Modal.Root opened onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead title={t("help.title")} />
        <div className={styles["help"]}>
          <p className={styles["intro"]}>{t("help.intro")}</p>
          <Button size="compact-sm" variant="light" onClick={() => layout.setState({ dialog: null, tour: 0 })}>
            {t("tour.start")}
          </Button>
          {ACTION_GROUPS.map((group) => {
            const actions = ACTIONS.filter((action) => action.group === group && action.keys !== undefined);
            if (actions.length === 0) return null;
            return (
              <section key={group}>
                <h3 className={styles["title"]}>{t(`actions.group.${group}`)}</h3>
                <dl className={styles["keys"]}>
                  {actions.map((action) => (
                    <KeyLine
                      key={action.id}
                      keys={action.keys?.slice(0, 1) ?? []}
                      meaning={actionName(action, words)}
                    />
                  ))}
                  {group === "canvas" &&
                    PLACES.map(([keys, meaning]) => <KeyLine key={meaning} keys={keys} meaning={t(meaning)} />)}
                </dl>
              </section>
            );
          })}
          <section>
            <h3 className={styles["title"]}>{t("workbench.title")}</h3>
            <dl className={styles["keys"]}>
              {IN_WORKBENCH.map(([keys, meaning]) => (
                <KeyLine key={meaning} keys={keys} meaning={t(meaning)} />
              ))}
            </dl>
          </section>
          <h3 className={styles["title"]}>{t("help.lines")}</h3>
          <StatusLines />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

interface KeyLineProps {
  readonly keys: readonly string[];
  readonly meaning: string;
}

function KeyLine({ keys, meaning }: KeyLineProps) {
  return (
    <div>
      <dt>
        {keys.map((name) => (
          <span key={name} className={styles["chord"]}>
            {shownKeys(name, isApple).map((key) => (
              <Kbd key={key} size="xs">
                {key}
              </Kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{meaning}</dd>
    </div>
  );
}
