import type { Scene } from "../scene/scene.js";
import { withoutUnseenQuestion } from "../questions/linked-question.js";
import type { State } from "../state.js";
import { addressFromState } from "../views/view.js";
import { recordFromPicture } from "./picture-record.js";
import type { SceneRecord, Snapshot } from "./scene-record.js";
import { SNAPSHOT_PARTS } from "./snapshot-parts.js";

/** Null while the canvas is what the page opens with: a link then needs no words for it. */
export function recordFromScene(state: Scene & Pick<State, "plain">): SceneRecord | null {
  const isPlain = state.plain !== null && state.dataset === state.plain.dataset && state.points === state.plain.points;
  const written = SNAPSHOT_PARTS.map(({ name, write }) => [
    name,
    isPlain && name === "overview" ? undefined : write(state),
  ]);
  const parts = Object.fromEntries(written.filter(([, json]) => json !== undefined));
  if (isPlain && Object.keys(parts).length === 0) return null;
  return { version: 2, ...(!isPlain && { picture: recordFromPicture(state) }), parts };
}

/** All that is seen, to be kept for later or sent to somebody. */
export function snapshotFromState(state: State): Snapshot {
  // What the page opens with changes with the store: a view that is kept says what there was.
  const scene = recordFromScene({ ...state, plain: null }) ?? { version: 2, parts: {} };
  return { version: 2, address: addressFromState(withoutUnseenQuestion(state), null), scene };
}
