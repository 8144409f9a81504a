import { Button, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { valueOf } from "../../../core/loadable.js";
import { foldersOf, tagsOf } from "../../../core/workbench/shelf-listing.js";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { EmptyNote } from "../../parts/EmptyNote.js";
import { FailureNote } from "../../parts/FailureNote.js";
import { Lines } from "../../parts/Lines.js";
import { useWorkbench } from "../use-workbench.js";
import { CatalogueList } from "./CatalogueList.js";
import { FileButtons } from "./FileButtons.js";
import { SavedCard } from "./SavedCard.js";
import { SaveForm } from "./SaveForm.js";
import styles from "./saved.module.css";

/** Queries that are kept: one's own and everybody's by folders, below them those of the catalogue. */
export function SavedQueries() {
  const core = useCore();
  const workbench = useWorkbench();
  const saved = useCoreState((state) => state.savedQueries);
  const work = useCoreState((state) => state.savedQueryWork);
  const [words, setWords] = useState("");
  const [tag, setTag] = useState<string | null>(null);
  const { t } = useWords();
  useEffect(() => {
    void workbench.loadSaved();
    if (core.state.getState().queries.status === "idle") void core.loadQueries();
  }, [core, workbench]);
  const known = valueOf(saved);
  const items = known?.items ?? [];
  const failure = saved.status === "failed" ? saved.failure : (known?.failure ?? null);
  const tags = tagsOf(items);
  return (
    <>
      <SaveForm />
      <div className={styles["tools"]}>
        <TextInput
          size="xs"
          aria-label={t("workbench.findQueries")}
          placeholder={t("workbench.findQueries")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {tags.length > 0 && (
          <div className={styles["tags"]} role="group" aria-label={t("workbench.tags")}>
            {tags.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === tag}
                onClick={() => setTag(one === tag ? null : one)}
              >
                {one}
              </button>
            ))}
          </div>
        )}
        <FileButtons items={items} />
      </div>
      {work.status === "failed" && <FailureNote title={t("workbench.saveFailed")} failure={work.failure} />}
      <Removed />
      {failure !== null && (
        <FailureNote title={t("workbench.savedFailed")} failure={failure} onRetry={() => void workbench.loadSaved()} />
      )}
      {known === undefined && saved.status === "loading" && <Lines count={4} />}
      {known?.items.length === 0 && failure === null && <EmptyNote title={t("workbench.noSaved")} />}
      {foldersOf(items, { words, tag }).map((folder) => (
        <details key={folder.name} className={styles["folder"]} open>
          <summary>
            {folder.name === "" ? t("workbench.noFolder") : folder.name} <span>{folder.items.length}</span>
          </summary>
          <ul>
            {folder.items.map((entry) => (
              <SavedCard key={`${entry.place} ${entry.id}`} entry={entry} />
            ))}
          </ul>
        </details>
      ))}
      {known?.truncated === true && (
        <p className={styles["note"]}>{t("workbench.moreSaved", { count: items.length })}</p>
      )}
      {tag === null && <CatalogueList words={words} />}
    </>
  );
}

function Removed() {
  const workbench = useWorkbench();
  const removed = useCoreState((state) => state.removedQuery);
  const { t } = useWords();
  return (
    <div role="status">
      {removed !== null && (
        <p className={styles["note"]}>
          {t("workbench.removed", { title: removed.title })}
          <Button size="compact-xs" variant="subtle" onClick={() => void workbench.restoreSaved()}>
            {t("tabs.restore")}
          </Button>
        </p>
      )}
    </div>
  );
}
