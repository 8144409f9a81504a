import { Button } from "@mantine/core";
import { useState } from "react";
import { useCore, useCoreState, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { sampleFile } from "../uploads/sample-file.js";
import styles from "./canvas.module.css";

/** Nothing has been loaded yet: whoever may load is offered the sample and the way to load a report. */
export function EmptyStore() {
  const core = useCore();
  const layout = useLayoutStore();
  const mayLoad = useCoreState(({ session }) => session?.role !== "reader");
  const [isLoading, setIsLoading] = useState(false);
  const { t } = useWords();
  const loadSample = async () => {
    setIsLoading(true);
    const file = await sampleFile();
    if (file !== null) await core.upload({ files: [file], said: {} });
    if (file === null || core.state.getState().upload.status === "failed") layout.setState({ dialog: "uploads" });
    setIsLoading(false);
  };
  if (!mayLoad) return <EmptyNote title={t("canvas.emptyStore")} hint={t("canvas.emptyStoreReader")} />;
  return (
    <EmptyNote title={t("canvas.emptyStore")} hint={t("canvas.emptyStoreHint")}>
      <div className={styles["noteActions"]}>
        <Button size="sm" loading={isLoading} onClick={() => void loadSample()}>
          {t("canvas.loadSample")}
        </Button>
        <Button size="sm" variant="default" onClick={() => layout.setState({ dialog: "uploads" })}>
          {t("uploads.open")}
        </Button>
      </div>
    </EmptyNote>
  );
}
