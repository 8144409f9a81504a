import { Button, SegmentedControl } from "@mantine/core";
import IconFocus2 from "@tabler/icons-react/icons/IconFocus2";
import IconListTree from "@tabler/icons-react/icons/IconListTree";
import type { ComponentProps, ReactNode } from "react";
import type { ReaderView } from "../frame/layout.js";
import { useCore, useIsNarrow, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { PanelHead } from "../parts/PanelHead.js";
import styles from "./reader.module.css";

interface ReaderHeadProps {
  readonly title: string;
  readonly view: ReaderView;
  /** Empty where there is nothing to choose. */
  readonly views: readonly ReaderView[];
  readonly hasOutline: boolean;
  /** Scrolls back to the chosen passage; null where none was chosen. */
  readonly onReturn: (() => void) | null;
  /** Copies the chosen passage; null where none was chosen. */
  readonly cite: ReactNode;
}

export function ReaderHead({ title, view, views, hasOutline, onReturn, cite }: ReaderHeadProps) {
  const core = useCore();
  const layout = useLayoutStore();
  const outline = useLayout((all) => all.outline);
  const { t } = useWords();
  const heading = (
    <span className={styles["title"]} lang="zh-CN" title={title}>
      {title}
    </span>
  );
  return (
    <PanelHead title={heading} closeLabel={t("reader.close")} onClose={() => core.closeReader()}>
      {hasOutline && (
        <HeadButton
          label={t("reader.outline")}
          icon={<IconListTree size={16} stroke={1.7} />}
          aria-pressed={outline}
          onClick={() => layout.setState({ outline: !outline })}
        />
      )}
      {onReturn !== null && (
        <HeadButton label={t("reader.goTo")} icon={<IconFocus2 size={16} stroke={1.7} />} onClick={onReturn} />
      )}
      {cite}
      {views.length > 0 && (
        <SegmentedControl
          size="xs"
          value={view}
          aria-label={t("reader.view")}
          onChange={(chosen) => layout.setState({ readerView: chosen })}
          data={views.map((value) => ({ value, label: t(`reader.${value}`) }))}
        />
      )}
    </PanelHead>
  );
}

interface HeadButtonProps extends Pick<ComponentProps<"button">, "onClick" | "aria-pressed"> {
  readonly label: string;
  readonly icon: ReactNode;
}

/** A button that keeps only its icon where there is little room. */
function HeadButton({ label, icon, ...others }: HeadButtonProps) {
  const isNarrow = useIsNarrow();
  return (
    <Button size="compact-sm" variant="subtle" color="gray" leftSection={icon} aria-label={label} {...others}>
      {!isNarrow && label}
    </Button>
  );
}
