import type { ReactNode } from "react";
import { classNames } from "../frame/class-names.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { typeVariable } from "../theme.js";
import styles from "./marked-text.module.css";
import type { Mark, Part, TextPart } from "./marked-text.js";
import type { Variant } from "./sentence-text.js";

interface MarkedTextProps {
  readonly parts: readonly Part[];
  readonly variant: Variant;
}

/** A text with its names in the colours of their types; a click on a name shows that entity. */
export function MarkedText({ parts, variant }: MarkedTextProps) {
  return parts.map((part, index) =>
    part.kind === "mark" ? (
      // Parts have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <Name key={index} mark={part.mark}>
        <MarkedText parts={part.parts} variant={variant} />
      </Name>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key
      <Plain key={index} part={part} variant={variant} />
    ),
  );
}

function Name({ mark, children }: { readonly mark: Mark; readonly children: ReactNode }) {
  const core = useCore();
  const { t, typeName } = useWords();
  return (
    // Both ends are buttons above the sentence; a stop of the Tab key at every name would make a report impassable.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <mark
      className={classNames(styles["name"], styles[mark.role])}
      style={{ "--type": typeVariable(mark.type) }}
      title={t("reader.mention", { name: mark.name, type: typeName(mark.type) })}
      data-role={mark.role}
      onClick={(event) => {
        event.stopPropagation();
        void core.select(mark.entity);
      }}
    >
      {children}
    </mark>
  );
}

function Plain({ part, variant }: { readonly part: TextPart; readonly variant: Variant }) {
  const { t } = useWords();
  const changed = part.changed ? (
    <span
      className={styles[variant === "original" ? "damaged" : "mended"]}
      title={t(variant === "original" ? "evidence.damaged" : "evidence.repairedHere")}
    >
      {part.text}
    </span>
  ) : (
    part.text
  );
  return part.trigger ? <u className={styles["trigger"]}>{changed}</u> : changed;
}
