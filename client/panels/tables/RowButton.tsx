import { UnstyledButton } from "@mantine/core";
import type { Icon } from "../actions/action.js";
import styles from "./tables.module.css";

interface RowButtonProps {
  readonly label: string;
  readonly icon: Icon;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** Something that can be done with the thing of a row. */
export function RowButton({ label, icon: Icon, disabled = false, onPress }: RowButtonProps) {
  return (
    <UnstyledButton
      className={styles["rowButton"]}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <Icon size={16} stroke={1.7} />
    </UnstyledButton>
  );
}
