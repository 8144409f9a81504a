import { Menu, UnstyledButton } from "@mantine/core";
import IconDots from "@tabler/icons-react/icons/IconDots";
import { useState } from "react";
import { saveFile } from "../../../export/save-file.js";
import { valueOf } from "../../../core/loadable.js";
import { cypherFileFrom, cypherFileName } from "../../../core/workbench/cypher-file.js";
import type { SavedEntry } from "../../../core/workbench/saved-query.js";
import { unknownNames } from "../../../core/workbench/unknown-names.js";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { ToolButton } from "../../parts/ToolButton.js";
import { useWorkbench } from "../use-workbench.js";
import { BodyForm } from "./BodyForm.js";
import styles from "./saved.module.css";

/** A saved query: what can be done to it follows from where it is kept and who one is. */
export function SavedCard({ entry }: { readonly entry: SavedEntry }) {
  const workbench = useWorkbench();
  const schema = useCoreState((state) => valueOf(state.schema));
  const mayWrite = useCoreState((state) => entry.place === "browser" || state.session?.role !== "reader");
  const text = useCoreState((state) => state.query.text);
  const [isChanging, setIsChanging] = useState(false);
  const { t, time } = useWords();
  if (isChanging) {
    return (
      <li className={styles["card"]}>
        <BodyForm
          given={entry}
          button={t("workbench.change")}
          onSave={async (said) => {
            if (await workbench.changeSaved({ ...entry, ...said }, entry)) setIsChanging(false);
          }}
          onEnd={() => setIsChanging(false)}
        />
      </li>
    );
  }
  // An item that cannot be chosen would keep keys out of the menu that begins with it.
  const isOther = text.trim() !== "" && text !== entry.text;
  const unknown = schema === undefined ? [] : unknownNames(entry.text, schema);
  const told = [entry.author, entry.place === "browser" ? t("views.inBrowser") : null, time(entry.changedAt)];
  const save = () =>
    saveFile(document, new Blob([cypherFileFrom(entry)], { type: "text/plain" }), cypherFileName(entry.title));
  return (
    <li className={styles["card"]}>
      <UnstyledButton
        className={styles["open"]}
        title={entry.description === "" ? entry.text : entry.description}
        onClick={() => workbench.openSaved(entry)}
      >
        <strong>{entry.title}</strong>
        <span>{[...entry.tags.map((tag) => `#${tag}`), ...told].filter((part) => part !== null).join(" · ")}</span>
        {unknown.length > 0 && (
          <span className={styles["unfit"]}>{t("workbench.unknown", { names: unknown.join(t("list.comma")) })}</span>
        )}
      </UnstyledButton>
      <Menu position="bottom-end" width={210} shadow="md">
        <Menu.Target>
          <ToolButton label={t("views.more", { title: entry.title })} icon={IconDots} iconSize={16} />
        </Menu.Target>
        <Menu.Dropdown>
          {mayWrite && (
            <>
              {isOther && (
                <Menu.Item onClick={() => void workbench.changeSaved({ ...entry, text }, entry)}>
                  {t("workbench.overwrite")}
                </Menu.Item>
              )}
              <Menu.Item onClick={() => setIsChanging(true)}>{t("workbench.change")}</Menu.Item>
            </>
          )}
          <Menu.Item onClick={save}>{t("workbench.export")}</Menu.Item>
          {mayWrite && <Menu.Item onClick={() => void workbench.removeSaved(entry)}>{t("workbench.remove")}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
