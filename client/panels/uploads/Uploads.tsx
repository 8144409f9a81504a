import { Modal } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import type { SaidOfReports } from "../../core/api.js";
import { valueOf } from "../../core/loadable.js";
import { DialogHead } from "../dialogs/DialogHead.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { FileDrop } from "./FileDrop.js";
import { Inspection } from "./Inspection.js";
import { JobCard } from "./JobCard.js";
import { SaidFields } from "./SaidFields.js";
import { Sending } from "./Sending.js";
import { takeFiles } from "./take-files.js";
import { usePageDrop } from "./use-page-drop.js";
import styles from "./uploads.module.css";

/** Sends reports to be loaded, and tells how that goes on. */
export function Uploads({ onClose }: { readonly onClose: () => void }) {
  const core = useCore();
  const upload = useCoreState((state) => state.upload);
  const chosen = useCoreState((state) => state.chosenFiles);
  const { t } = useWords();
  const [said, setSaid] = useState<SaidOfReports>({});
  const isSending = upload.status === "loading";
  const take = useCallback((files: readonly File[]) => takeFiles(core, files, said), [core, said]);
  usePageDrop(take, true);
  return (
    <Modal.Root opened onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content data-testid="uploads">
        <DialogHead title={t("uploads.title")} />
        <div className={styles["uploads"]}>
          {chosen !== null && <Inspection chosen={chosen} isHidden={isSending} />}
          {isSending && <Sending files={chosen?.files.length ?? 1} onCancel={() => core.cancelUpload()} />}
          {chosen === null && !isSending && <FileDrop onFiles={take} />}
          {upload.status === "failed" && <FailureNote title={t("uploads.failed")} failure={upload.failure} />}
          {chosen === null && <SaidFields said={said} onChange={setSaid} />}
          <PastJobs onRead={onClose} />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

function PastJobs({ onRead }: { readonly onRead: () => void }) {
  const core = useCore();
  const jobs = useCoreState((state) => state.jobs);
  const cancellation = useCoreState((state) => state.cancellation);
  const undoing = useCoreState((state) => state.undoing);
  const { t } = useWords();
  useEffect(() => void core.loadJobs(), [core]);
  const all = valueOf(jobs) ?? [];
  return (
    <section aria-label={t("uploads.jobs")}>
      <h3 className={styles["title"]}>{t("uploads.jobs")}</h3>
      {jobs.status === "failed" && (
        <FailureNote title={t("uploads.jobsFailed")} failure={jobs.failure} onRetry={() => void core.loadJobs()} />
      )}
      {cancellation.status === "failed" && (
        <FailureNote title={t("uploads.cancelFailed")} failure={cancellation.failure} />
      )}
      {undoing.status === "failed" && <FailureNote title={t("undo.failed")} failure={undoing.failure} />}
      {jobs.status === "ready" && all.length === 0 && <EmptyNote title={t("uploads.none")} />}
      <ul className={styles["jobs"]}>
        {all.map((job) => (
          <JobCard key={job.id} job={job} onRead={onRead} />
        ))}
      </ul>
    </section>
  );
}
