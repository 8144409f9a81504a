import { type ReactNode, use, useState } from "react";
import { MissingPart, type MissingPlace } from "./MissingPart.js";
import { styleSheetsAgain } from "./style-sheets-again.js";

type Part<Props> = (props: Props) => ReactNode;

/**
 * A part of the page that is fetched when it is first shown, as by React's `lazy`: `partOf` takes it out of its module. One that does not come,
 * because the server is away or another version runs there, says so at `place` and is asked for again when somebody wishes or it is shown anew:
 * the page itself stays. A part with `onClose` is closed with what stands for it.
 */
export function late<Module, Props extends object>(
  load: () => Promise<Module>,
  partOf: (module: Module) => Part<Props>,
  place: MissingPlace = "its own",
): Part<Props> {
  type Asked = Promise<Part<Props> | null>;
  let latest: Asked | undefined;
  const ask = (begun: Promise<Module>): Asked => {
    latest = begun.then(partOf, () => null);
    return latest;
  };
  return function Late(props: Props) {
    const [asked, setAsked] = useState(() => latest ?? ask(load()));
    const Found = use(asked);
    if (Found !== null) return <Found {...props} />;
    return (
      <MissingPart
        place={place}
        onClose={() => "onClose" in props && typeof props.onClose === "function" && props.onClose()}
        onRetry={() => setAsked(ask(styleSheetsAgain(document).then(load)))}
        onLeave={() => {
          if (latest === asked) latest = undefined;
        }}
      />
    );
  };
}
