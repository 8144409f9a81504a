import { Button, Progress } from "@mantine/core";
import IconBook from "@tabler/icons-react/icons/IconBook";
import { isOver } from "#model/job-over.js";
import type { Job, JobEntry } from "#model/jobs.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords, type Words } from "../messages/words.js";
import { changeWords } from "./change-words.js";
import { jobState } from "./job-state.js";
import styles from "./uploads.module.css";

/** One load: how it is, what became of the files, what it told. */
export function JobCard({ job, onRead }: { readonly job: Job; readonly onRead: () => void }) {
  const core = useCore();
  const told = useCoreState((state) => state.told).get(job.id);
  const words = useWords();
  const { t, language, time } = words;
  const { done, total } = job.progress;
  // Of a single file it is not known how far it is: the whole bar moves.
  const changes = job.changes === null ? null : changeWords(job.changes, t);
  const share = total === null || done === 0 ? 100 : (100 * done) / total;
  return (
    <li className={styles["job"]} data-status={job.status}>
      <div className={styles["line"]}>
        <h4 lang="zh-CN">{titleOf(job, t)}</h4>
        {!isOver(job.status) && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t("uploads.cancelJob", { title: job.title })}
            onClick={() => void core.cancelJob(job.id)}
          >
            {t("action.cancel")}
          </Button>
        )}
      </div>
      <p className={styles["quiet"]} aria-live="polite">
        <strong data-testid="job-status">{jobState(job, t)}</strong> · {time(job.createdAt)}
        {job.by !== null && <> · {t("uploads.by", { name: job.by })}</>}
      </p>
      {job.status === "running" && (
        <Progress className={styles["bar"]} value={share} animated aria-label={t("job.running")} />
      )}
      {changes !== null && (
        <p className={styles["quiet"]} data-testid="changes">
          {changes}
        </p>
      )}
      {isOver(job.status) && job.undo !== "none" && <Undo job={job} />}
      {job.detail !== null && (
        <p className={styles["detail"]} role="alert">
          {language === "en" ? job.detail.en : job.detail.zh}
        </p>
      )}
      {job.entries > 0 && (
        <details onToggle={({ currentTarget }) => void (currentTarget.open && core.loadTold(job.id))}>
          <summary>{t("uploads.messages", { count: job.entries })}</summary>
          <ul className={styles["told"]}>
            {(told ?? []).map((entry) => (
              <ToldLine key={entry.number} entry={entry} onRead={onRead} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function titleOf({ kind, title, redoes }: Job, t: Words["t"]): string {
  if (kind !== "undo") return title;
  return t(redoes ? "undo.redoTitle" : "undo.title", { title });
}

/** Puts back what was there before, without asking first: an undoing is undone by the button of its own card. */
function Undo({ job: { id, kind, title, undo, redoes } }: { readonly job: Job }) {
  const core = useCore();
  const isUndoing = useCoreState(({ undoing }) => undoing.status === "loading" && undoing.previous === id);
  const { t } = useWords();
  if (undo !== "possible") return <p className={styles["quiet"]}>{t(undo === "done" ? "undo.done" : "undo.gone")}</p>;
  const isBack = kind === "undo" && !redoes;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={t(isBack ? "undo.backOf" : "undo.doOf", { title })}
      loading={isUndoing}
      onClick={() => void core.undoJob(id)}
    >
      {t(isBack ? "undo.back" : "undo.do")}
    </Button>
  );
}

function ToldLine({ entry, onRead }: { readonly entry: JobEntry; readonly onRead: () => void }) {
  const core = useCore();
  const { t, language } = useWords();
  const { document, level, text, changes } = entry;
  const words = changes === null ? null : changeWords(changes, t);
  return (
    <li data-level={level}>
      {language === "en" ? text.en : text.zh}
      {words !== null && <span className={styles["quiet"]}> {words}</span>}
      {document !== null && level === "info" && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconBook size={14} stroke={1.7} />}
          onClick={() => {
            onRead();
            void core.openReader(document);
          }}
        >
          {t("uploads.read", { name: document.replace(/^document:/, "") })}
        </Button>
      )}
    </li>
  );
}
