import { ActionIcon, Button, Menu, TextInput, UnstyledButton } from "@mantine/core";
import IconDots from "@tabler/icons-react/icons/IconDots";
import { useState, type FormEvent } from "react";
import type { ViewEntry } from "../../core/views/view-shelf.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { takeUp } from "../parts/take-up.js";
import styles from "./views.module.css";

/** A named view: what can be done to it follows from where it is kept and who one is. */
export function ViewCard({ view }: { readonly view: ViewEntry }) {
  const core = useCore();
  const [isRenaming, setIsRenaming] = useState(false);
  const { t, time } = useWords();
  if (isRenaming) return <RenameForm view={view} onEnd={() => setIsRenaming(false)} />;
  const told = [view.author, view.place === "browser" ? t("views.inBrowser") : null, time(view.changedAt)];
  return (
    <li className={styles["view"]}>
      <div className={styles["said"]}>
        <h3 title={view.title}>
          {/* The next stop of the keyboard does the same. */}
          <UnstyledButton className={styles["title"]} tabIndex={-1} onClick={() => void core.openView(view)}>
            {view.title}
          </UnstyledButton>
        </h3>
        <p>{told.filter((part) => part !== null).join(" · ")}</p>
      </div>
      <Button size="compact-sm" variant="light" onClick={() => void core.openView(view)}>
        {t("views.open")}
      </Button>
      <CardMenu view={view} onRename={() => setIsRenaming(true)} />
    </li>
  );
}

interface CardMenuProps {
  readonly view: ViewEntry;
  readonly onRename: () => void;
}

function CardMenu({ view, onRename }: CardMenuProps) {
  const core = useCore();
  const mayWrite = useCoreState((state) => view.place === "browser" || state.session?.role !== "reader");
  const { t } = useWords();
  return (
    <Menu position="bottom-end" width={200} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("views.more", { title: view.title })}>
          <IconDots size={17} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void core.openViewInTab(view)}>{t("views.openInTab")}</Menu.Item>
        {mayWrite && (
          <>
            <Menu.Item onClick={() => void core.overwriteView(view)}>{t("views.overwrite")}</Menu.Item>
            <Menu.Item onClick={onRename}>{t("views.rename")}</Menu.Item>
            <Menu.Item onClick={() => void core.removeView(view)}>{t("views.remove")}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function RenameForm({ view, onEnd }: { readonly view: ViewEntry; readonly onEnd: () => void }) {
  const core = useCore();
  const [title, setTitle] = useState(view.title);
  const { t } = useWords();
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const wanted = title.trim();
    if (wanted === "") return;
    if (wanted !== view.title) void core.renameView(view, wanted);
    onEnd();
  };
  return (
    <li className={styles["view"]}>
      <form className={styles["rename"]} onSubmit={rename}>
        <TextInput
          size="sm"
          data-autofocus
          aria-label={t("views.name")}
          maxLength={200}
          value={title}
          ref={takeUp}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && onEnd()}
        />
        <Button type="submit" size="compact-sm" disabled={title.trim() === ""}>
          {t("views.rename")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onEnd}>
          {t("action.cancel")}
        </Button>
      </form>
    </li>
  );
}
