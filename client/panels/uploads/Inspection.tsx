import { Button, Skeleton } from "@mantine/core";
import { useEffect, useRef } from "react";
import { valueOf } from "../../core/loadable.js";
import type { ChosenFiles } from "../../core/state.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { FileCard } from "./FileCard.js";
import { inspectedFiles, isWanted } from "./inspected-files.js";
import styles from "./uploads.module.css";

interface InspectionProps {
  readonly chosen: ChosenFiles;
  /** While they are on their way. */
  readonly isHidden: boolean;
}

/** What files were taken for, before they are loaded; what is wrong is corrected here. */
export function Inspection({ chosen: { files, said, byFile }, isHidden }: InspectionProps) {
  const core = useCore();
  const inspection = useCoreState((state) => state.inspection);
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isHidden) title.current?.focus();
  }, [isHidden]);
  const found = inspectedFiles(valueOf(inspection)?.items ?? []);
  const isLooking = inspection.status === "loading";
  const useful = found.filter(({ documents }) => documents.some(({ outcome }) => outcome !== "failed"));
  const count = found.length === 0 ? files.length : useful.length;
  const wanted = found.length === 0 ? files : files.filter(({ name }) => isWanted(name, useful));
  return (
    <section hidden={isHidden} aria-labelledby="inspection" aria-busy={isLooking} data-testid="inspection">
      <h3 id="inspection" ref={title} tabIndex={-1} className={styles["title"]}>
        {isLooking ? t("inspect.looking", { count: files.length }) : t("inspect.title")}
      </h3>
      {inspection.status === "failed" && (
        <FailureNote
          title={t("inspect.failedTitle")}
          failure={inspection.failure}
          onRetry={() => void core.inspect(files, said)}
        />
      )}
      <ul ref={list} className={styles["jobs"]}>
        {isLooking && files.slice(0, 5).map(({ name }) => <Waiting key={name} name={name} />)}
        {!isLooking &&
          found.map((file) => (
            <FileCard
              key={file.name}
              file={file}
              said={byFile.get(file.name) ?? {}}
              onChange={(words) => core.sayOfFile(file.name, words)}
            />
          ))}
      </ul>
      <div className={styles["choice"]}>
        <Button
          disabled={count === 0}
          variant={isLooking ? "default" : "filled"}
          onClick={() => {
            const wrong = list.current?.querySelector<HTMLElement>("[aria-invalid='true']");
            if (wrong) wrong.focus();
            else void core.sendChosen(wanted);
          }}
        >
          {isLooking ? t("inspect.loadUnseen") : t("inspect.load", { count })}
        </Button>
        <Button variant="default" onClick={() => core.leaveChosen()}>
          {t("action.cancel")}
        </Button>
      </div>
    </section>
  );
}

function Waiting({ name }: { readonly name: string }) {
  return (
    <li className={styles["job"]}>
      <div className={styles["line"]}>
        <h4 lang="zh-CN">{name}</h4>
      </div>
      <Skeleton height={28} mt={8} />
    </li>
  );
}
