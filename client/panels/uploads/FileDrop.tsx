import { Button, FileButton } from "@mantine/core";
import IconFileUpload from "@tabler/icons-react/icons/IconFileUpload";
import { useState, type DragEvent } from "react";
import { useWords } from "../messages/words.js";
import { droppedFiles, filesOfFolder } from "./dropped-files.js";
import styles from "./uploads.module.css";
import { TAKES_FILES } from "./use-page-drop.js";

/** Has the browser ask for a folder; React's types do not know it, though all browsers do. */
const FOLDER: object = { webkitdirectory: "" };

/** A place to drop files on, and a button for all who do not drag. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useWords();
  const [isOver, setIsOver] = useState(false);
  const take = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- The button beside it does the same by keyboard.
    <div
      className={styles["drop"]}
      data-over={isOver}
      data-testid="drop"
      {...{ [TAKES_FILES]: true }}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={take}
    >
      <IconFileUpload size={28} stroke={1.4} aria-hidden="true" />
      <p>
        {t("uploads.drop")}{" "}
        <FileButton multiple onChange={(files) => onFiles(files)}>
          {(props) => (
            <Button {...props} size="compact-sm" data-autofocus>
              {t("uploads.choose")}
            </Button>
          )}
        </FileButton>{" "}
        <FileButton multiple inputProps={FOLDER} onChange={(files) => onFiles(filesOfFolder(files))}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default">
              {t("uploads.chooseFolder")}
            </Button>
          )}
        </FileButton>
      </p>
      <p className={styles["quiet"]}>{t("uploads.kinds")}</p>
    </div>
  );
}
