import { Button, Modal, useComputedColorScheme } from "@mantine/core";
import { useEffect, useId, useState } from "react";
import { aboutFrom, fileName, usualTitle } from "../../export/about.js";
import type { ExportChoice, ExportFormat } from "../../export/format.js";
import { FORMATS } from "../../export/formats.js";
import { DialogHead } from "../dialogs/DialogHead.js";
import type { DialogProps } from "../dialogs/dialog-props.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState, useIsNarrow } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import { ChoiceFields } from "./ChoiceFields.js";
import { ExportOutcome } from "./ExportOutcome.js";
import styles from "./export.module.css";
import { FormatCards } from "./FormatCards.js";
import { Preview } from "./Preview.js";
import { useExport } from "./use-export.js";

const USUAL: Omit<ExportChoice, "scheme"> = {
  extent: "seen",
  scale: 2,
  isTransparent: false,
  hasLegend: true,
  hasCaptions: true,
};

/** Chooses what the canvas is exported as, shows what it will look like, and saves it. */
export function ExportDialog({
  onClose,
  first = FORMATS[0],
}: DialogProps & { readonly first?: ExportFormat | undefined }) {
  const core = useCore();
  const words = useWords();
  const { t } = words;
  const isNarrow = useIsNarrow();
  const scheme = useComputedColorScheme("light");
  const [format, setFormat] = useState(first);
  const [title, setTitle] = useState("");
  const [choice, setChoice] = useState<ExportChoice>({ ...USUAL, scheme });
  const { outcome, run, cancel, finish } = useExport();
  // The files name the documents that they rest on.
  useEffect(() => void core.loadDocuments(), [core]);
  const close = () => {
    cancel();
    onClose();
  };
  if (format === undefined) return null;
  return (
    <Modal.Root opened onClose={close} size="xl" fullScreen={isNarrow}>
      <Modal.Overlay />
      <Modal.Content data-testid="export">
        <DialogHead title={t("export.title")} />
        <form
          className={styles["export"]}
          onSubmit={(event) => {
            event.preventDefault();
            void run(format, choice, title);
          }}
        >
          <FormatCards formats={FORMATS} chosen={format} onChoose={setFormat} />
          <div className={styles["columns"]}>
            <div className={styles["fields"]}>
              <TitleField title={title} onChange={setTitle} />
              <ChoiceFields choices={format.choices} choice={choice} onChange={setChoice} />
            </div>
            {format.kind === "picture" && <Preview format={format} choice={choice} title={title} />}
          </div>
          {format.id !== "print" && <FileName format={format} title={title} />}
          <ExportOutcome outcome={outcome} onCancel={cancel} onPrinted={finish} />
          <div className={styles["foot"]}>
            <Button variant="default" onClick={close}>
              {t("action.close")}
            </Button>
            <Button type="submit" loading={outcome.status === "running"}>
              {t(format.id === "print" ? "export.print.run" : "export.run")}
            </Button>
          </div>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The same, where people want to print. */
export function PrintDialog({ onClose }: DialogProps) {
  return <ExportDialog onClose={onClose} first={FORMATS.find(({ id }) => id === "print")} />;
}

function TitleField({ title, onChange }: { readonly title: string; readonly onChange: (title: string) => void }) {
  const id = useId();
  const core = useCore();
  const words = useWords();
  // Asked for anew when the documents have come.
  useCoreState((state) => state.documents);
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{words.t("export.name")}</label>
      <input
        id={id}
        className={classNames(parts["box"], styles["text"])}
        type="text"
        maxLength={200}
        value={title}
        placeholder={usualTitle(core.state.getState(), words)}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}

function FileName({ format, title }: { readonly format: ExportFormat; readonly title: string }) {
  const words = useWords();
  const core = useCore();
  const [now] = useState(() => new Date());
  useCoreState((state) => state.documents);
  const about = aboutFrom(core.state.getState(), { title, now, address: "" }, words);
  return (
    <p className={styles["file"]}>
      <span className={styles["quiet"]}>{words.t("export.fileName")}</span>{" "}
      <span data-testid="export-name">{fileName(about, format.extension, words)}</span>
    </p>
  );
}
