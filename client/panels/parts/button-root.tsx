import type { ComponentPropsWithRef, MouseEvent } from "react";

interface ButtonRootProps extends ComponentPropsWithRef<"button"> {
  readonly "data-loading"?: boolean;
  readonly "data-disabled"?: boolean;
}

/** What Mantine's buttons are made of. One that works keeps the focus, which one that is switched off loses, and is not pressed again. */
export function buttonRoot({ disabled, onClick, ...props }: ButtonRootProps) {
  const isWorking = props["data-loading"] === true && props["data-disabled"] !== true;
  return (
    <button
      {...props}
      disabled={disabled === true && !isWorking}
      {...(isWorking && { "aria-disabled": true })}
      onClick={isWorking ? stay : onClick}
    />
  );
}

/** A form is not sent again either, not by Enter in its fields. */
function stay(event: MouseEvent) {
  event.preventDefault();
}
