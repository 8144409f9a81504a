/** What a dialog is given. */
export interface DialogProps {
  readonly onClose: () => void;
}
