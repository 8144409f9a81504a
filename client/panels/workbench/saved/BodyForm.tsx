import { Button, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { valueOf } from "../../../core/loadable.js";
import type { SavedBody } from "../../../core/workbench/saved-query.js";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { takeUp } from "../../parts/take-up.js";
import styles from "./saved.module.css";

type Said = Pick<SavedBody, "title" | "description" | "folder" | "tags">;

interface BodyFormProps {
  readonly given: Said;
  readonly button: string;
  readonly onSave: (said: Said) => Promise<void>;
  readonly onEnd: () => void;
}

/** What people say of a query: its title, folder, tags and description. */
export function BodyForm({ given, button, onSave, onEnd }: BodyFormProps) {
  const isBusy = useCoreState((state) => state.savedQueryWork.status === "loading");
  const saved = useCoreState((state) => state.savedQueries);
  const [title, setTitle] = useState(given.title);
  const [folder, setFolder] = useState(given.folder);
  const [tags, setTags] = useState(given.tags.join(", "));
  const [description, setDescription] = useState(given.description);
  const { t } = useWords();
  const folders = [
    ...new Set(
      valueOf(saved)
        ?.items.map((item) => item.folder)
        .filter(Boolean),
    ),
  ];
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === "" || isBusy) return;
    const list = tags.split(/[,，、]/u).map((tag) => tag.trim());
    void onSave({ title: title.trim(), folder: folder.trim(), tags: list.filter(Boolean), description });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onEnd();
  };
  return (
    // Escape leaves the form from any of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={styles["form"]} aria-label={t("workbench.save")} onSubmit={save} onKeyDown={leave}>
      <TextInput
        size="xs"
        label={t("workbench.title1")}
        maxLength={200}
        value={title}
        ref={takeUp}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t("workbench.folder")}
        placeholder={t("workbench.folderHint")}
        maxLength={200}
        list="saved-folders"
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <datalist id="saved-folders">
        {folders.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
      <TextInput
        size="xs"
        label={t("workbench.tags")}
        placeholder={t("workbench.tagsHint")}
        value={tags}
        onChange={(event) => setTags(event.currentTarget.value)}
      />
      <Textarea
        size="xs"
        label={t("workbench.description")}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={4_000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <div className={styles["buttons"]}>
        <Button type="submit" size="compact-sm" disabled={title.trim() === ""} loading={isBusy}>
          {button}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onEnd}>
          {t("action.cancel")}
        </Button>
      </div>
    </form>
  );
}
