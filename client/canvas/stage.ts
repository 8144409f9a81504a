import type { StoreApi } from "zustand/vanilla";
import type { Core } from "../core/core.js";
import { withNeighbours } from "../core/scene/dataset.js";
import type { Point } from "../core/scene/geometry.js";
import type { State } from "../core/state.js";
import type { Stage } from "./layout/arrangements.js";
import type { CameraControl } from "./camera/camera.js";
import type { CanvasStatus } from "./canvas.js";
import type { Mover } from "./layout/mover.js";
import { followDataset, type Picture, type Renderer } from "./picture.js";
import type { Preferences } from "./preferences.js";
import type { RendererParts } from "./renderer/renderer.js";

export interface StageParts {
  readonly core: Core;
  readonly picture: Picture;
  readonly renderer: Renderer;
  readonly fill: RendererParts["fill"];
  readonly pace: Pick<RendererParts["pace"], "isFree">;
  readonly camera: CameraControl;
  readonly mover: Mover;
  readonly preferences: Preferences;
  readonly status: StoreApi<CanvasStatus>;
}

/** So many that most of a picture is new: it is drawn as another one, since to draw each as it comes takes much longer. */
const MANY = 2_000;

/** Shows arrangements: nodes come and go, the others move to their places, the camera follows wishes once all is there. */
export function createStage(parts: StageParts): Stage {
  const { core, picture, renderer, fill, pace, camera, mover, preferences, status } = parts;
  let focus = core.state.getState().focus;
  let measure: State["extent"] = null;
  let shown: ReadonlyMap<string, Point> = new Map();
  let sight: State["sight"] = null;
  /** What joined the picture since it came to rest last. */
  let joined: ReadonlySet<string> = new Set();
  let isOpening = true;
  let overviewLimit = 0;
  let tab = core.state.getState().tabs.current;
  const look = (seen: State["camera"]) => {
    if (seen !== null) camera.restore(seen);
    else if (!isOpening) camera.goHome(framed());
  };
  /** Nothing of one canvas moves to where it stands on another. */
  const enterTab = () => {
    const { tabs, overview } = core.state.getState();
    if (tabs.current === tab) return;
    tab = tabs.current;
    overviewLimit = overview?.limit ?? 0;
    picture.clear();
  };
  /** All that is to be seen of a picture: the box around it is its extent. */
  const framed = () => [...shown.values(), ...core.state.getState().headings.map(({ at }) => at)];
  const pointsOf = (ids: Iterable<string>) => [...ids].flatMap((id) => shown.get(id) ?? []);
  return {
    show({ dataset, points, extent }) {
      enterTab();
      const isFirst = picture.order === 0;
      const isNew = !isSameExtent(extent, measure);
      measure = extent;
      shown = points;
      const others = [...points.keys()].filter((id) => !picture.hasNode(id));
      joined = new Set(isFirst || isNew ? [] : [...joined, ...others]);
      const starts = new Map([...points].map(([id, point]) => [id, startFor(picture, dataset, id) ?? point]));
      const put = () => {
        followDataset(picture, dataset, starts);
        mover.move(points, isFirst ? 0 : preferences.motion());
      };
      const isAnother = others.length > MANY && others.length > points.size / 2;
      if (isFirst || isAnother) fill(put);
      else put();
      if (isNew) renderer.setCustomBBox(extent === null ? null : { x: [...extent.x], y: [...extent.y] });
      if (isNew) camera.goHome(framed());
    },
    isFree: pace.isFree,
    setBusy: (isBusy, progress) => status.setState({ layout: isBusy ? "running" : "still", progress }),
    settle() {
      const state = core.state.getState();
      const newcomers = [...joined];
      joined = new Set();
      const isElsewhere = state.sight !== sight || isOpening;
      // A link's view is taken up once the nodes it was made for are there.
      if (isElsewhere) look(state.sight?.camera ?? null);
      sight = state.sight;
      isOpening = isOpening && state.pending.has("start");
      const limit = state.overview?.limit ?? 0;
      const isMore = limit > overviewLimit && overviewLimit > 0;
      overviewLimit = limit;
      const isFocused = state.focus !== focus;
      focus = state.focus;
      if (isMore || isFocused || newcomers.length > 0) renderer.refresh();
      // More of the overview may stand beyond what is seen: whoever asked for it wants to see it.
      if (isMore) camera.fit();
      if (isFocused) {
        const ids = focus?.ids ?? [];
        camera.centre(pointsOf(ids), pointsOf(withNeighbours(state.dataset, new Set(ids))));
      } else if (!isMore && !isElsewhere && newcomers.length > 0) {
        // Likewise of an expansion, which is seen with what it set out from.
        const origins = newcomers.flatMap((id) => state.dataset.origins.get(id) ?? []);
        camera.reveal(pointsOf(new Set([...newcomers, ...origins])));
      }
    },
  };
}

/** A new node sets out from the one it was expanded from. */
function startFor(picture: Picture, dataset: State["dataset"], id: string): Point | undefined {
  const origin = dataset.origins.get(id);
  if (origin === null || origin === undefined || !picture.hasNode(origin)) return undefined;
  const { x, y } = picture.getNodeAttributes(origin);
  return { x, y };
}

function isSameExtent(one: State["extent"], other: State["extent"]): boolean {
  if (one === null || other === null) return one === other;
  return one.x[0] === other.x[0] && one.x[1] === other.x[1] && one.y[0] === other.y[0] && one.y[1] === other.y[1];
}
