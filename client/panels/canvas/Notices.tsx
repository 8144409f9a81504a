import { Button, CloseButton } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/icons/IconAlertTriangle";
import type { Failure } from "../../core/failure.js";
import { nameInKey } from "../../core/scene/derive.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { serverWords, serverWordsOfRequest } from "../parts/server-words.js";
import styles from "./canvas.module.css";
import { noticeTitle } from "./notice-title.js";

interface NoticesProps {
  /** Whether they stand over what covers the canvas: then at its foot, where they hide none of its tools. */
  readonly isOver: boolean;
}

/** What failed and has no place of its own: over the canvas, until it is tried again or closed. */
export function Notices({ isOver }: NoticesProps) {
  const core = useCore();
  const notices = useCoreState((state) => state.notices);
  const isFilled = useCoreState((state) => state.dataset.nodes.size > 0);
  const { t, sentence, time } = useWords();
  return (
    <div className={classNames(styles["notices"], isOver && styles["atFoot"])} role="alert">
      <MissingNote />
      <UnsentNote />
      {notices.map(({ id, activity, failure }) => (
        <div key={id} className={styles["notice"]}>
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
          <p title={(activity === "query" ? serverWords : serverWordsOfRequest)(failure, time) ?? undefined}>
            <strong>{t(isOfLink(failure) ? "notice.link" : noticeTitle(activity, isFilled))}</strong>{" "}
            {sentence(failure)}
            {isOfLink(failure) && activity === "view" && ` ${t("notice.overview")}`}
          </p>
          {!isForGood(failure) && (
            <Button size="compact-sm" variant="default" onClick={() => void core.retry(id)}>
              {t("action.retry")}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t("action.close")} onClick={() => core.dismiss(id)} />
        </div>
      ))}
    </div>
  );
}

function isOfLink({ code }: Failure): boolean {
  return code === "link-damaged" || code === "link-gone";
}

/** Nothing would come of asking for it again. */
function isForGood(failure: Failure): boolean {
  return isOfLink(failure) || failure.code === "view-damaged";
}

/** Files were refused after their dialog was closed: they wait there to be sent again. */
function UnsentNote() {
  const core = useCore();
  const layout = useLayoutStore();
  const upload = useCoreState((state) => state.upload);
  const hasChosen = useCoreState((state) => state.chosenFiles !== null);
  const isOpen = useLayout(({ dialog }) => dialog === "uploads");
  const { t, sentence, time } = useWords();
  if (upload.status !== "failed" || !hasChosen || isOpen) return null;
  return (
    <div className={styles["notice"]}>
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
      <p title={serverWords(upload.failure, time) ?? undefined}>
        <strong>{t("uploads.failed")}</strong> {sentence(upload.failure)} {t("uploads.kept")}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => layout.setState({ dialog: "uploads" })}>
        {t("uploads.open")}
      </Button>
      <CloseButton size="sm" aria-label={t("action.close")} onClick={() => core.cancelUpload()} />
    </div>
  );
}

const NAMES_TOLD = 5;

/** A link or a view may be older than what the store holds now. */
function MissingNote() {
  const core = useCore();
  const missing = useCoreState((state) => state.missing);
  const { t } = useWords();
  if (missing === null) return null;
  const { entities, facts } = missing;
  const names = entities.slice(0, NAMES_TOLD).map(nameInKey);
  const told = [...names, ...(entities.length > NAMES_TOLD ? ["…"] : [])].join(t("list.comma"));
  return (
    <div className={styles["notice"]}>
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
      <p>
        {entities.length > 0
          ? t("canvas.missing", { count: entities.length, names: told })
          : t("canvas.missingFacts", { count: facts })}
      </p>
      <CloseButton size="sm" aria-label={t("action.close")} onClick={() => core.dismissMissing()} />
    </div>
  );
}
