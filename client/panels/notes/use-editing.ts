import { useEffect, useRef, useState } from "react";

/** Whether a text is being edited, and the button that stands there when it is not. */
export function useEditing() {
  const [isEditing, setIsEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  /** What had the focus is gone: the button in its place takes it. */
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (isEditing || !wantsFocus.current) return;
    wantsFocus.current = false;
    opener.current?.focus({ preventScroll: true });
  });
  const passFocus = () => {
    wantsFocus.current = true;
  };
  return {
    isEditing,
    opener,
    edit: () => setIsEditing(true),
    end: (by: "key" | "blur") => {
      if (by === "key") passFocus();
      setIsEditing(false);
    },
    /** Whatever has the focus is about to go. */
    passFocus,
  };
}
