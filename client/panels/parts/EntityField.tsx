import type { EntityType } from "#model/ontology.js";
import { Popover } from "@mantine/core";
import { useId } from "react";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import styles from "./entity-field.module.css";
import parts from "./parts.module.css";
import { TypeIcon } from "./TypeIcon.js";
import { useEntityField, type PickedEntity } from "./use-entity-field.js";

interface EntityFieldProps {
  /** What is asked for; also where nothing was typed yet. */
  readonly label: string;
  /** Of which types; none: of any. */
  readonly types: readonly EntityType[];
  readonly value: PickedEntity | null;
  /** Null: what was typed means no entity (yet). */
  readonly onPick: (entity: PickedEntity | null) => void;
  readonly isInvalid?: boolean;
  /** Marks it for whoever leads the focus there. */
  readonly name?: string;
  readonly className?: string;
}

/** Takes an entity by its name, pinyin or initials, or one that is on the canvas: a combobox by the ARIA pattern. */
export function EntityField({ label, types, value, onPick, isInvalid = false, name, className }: EntityFieldProps) {
  const { t, typeName } = useWords();
  const id = useId();
  const field = useEntityField({ types, value, onPick });
  const { text, options, active, isOpen, isEmpty } = field;
  return (
    <Popover
      opened={isOpen && (options.length > 0 || isEmpty)}
      position="bottom-start"
      width={280}
      offset={4}
      shadow="md"
      trapFocus={false}
      returnFocus={false}
      withRoles={false}
      hideDetached={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <input
          className={classNames(parts["box"], styles["input"], className)}
          type="text"
          role="combobox"
          name={name}
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-invalid={isInvalid}
          aria-expanded={isOpen && options.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 && isOpen ? `${id}-${active}` : undefined}
          onChange={({ currentTarget }) => field.change(currentTarget.value)}
          onKeyDown={field.act}
          onFocus={(event) => {
            event.currentTarget.select();
            field.open();
          }}
          onClick={field.open}
          onBlur={field.leave}
        />
      </Popover.Target>
      <Popover.Dropdown p={4} onMouseDown={(event) => event.preventDefault()}>
        <div id={id} role="listbox" aria-label={t("entityField.suggested")} className={styles["options"]}>
          {options.map((option, index) => (
            // Keys stay in the box, as the combobox pattern has it.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={option.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={classNames(styles["option"], index === active && styles["active"])}
              onClick={() => field.pick(option)}
            >
              <TypeIcon type={option.type} size={15} />
              <span className={styles["name"]}>
                {option.name}
                {option.otherName !== null && <span className={styles["other"]}> {option.otherName}</span>}
              </span>
              <span className={styles["type"]}>
                {[option.scope, typeName(option.type)].filter(Boolean).join(" · ")}
              </span>
            </div>
          ))}
        </div>
        {isEmpty && <p className={styles["none"]}>{t("entityField.none")}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
