import IconBook from "@tabler/icons-react/icons/IconBook2";
import IconEyeOff from "@tabler/icons-react/icons/IconEyeOff";
import IconFilterCheck from "@tabler/icons-react/icons/IconFilterCheck";
import IconAdjustments from "@tabler/icons-react/icons/IconAdjustmentsHorizontal";
import IconFocus2 from "@tabler/icons-react/icons/IconFocus2";
import IconListCheck from "@tabler/icons-react/icons/IconListCheck";
import IconNote from "@tabler/icons-react/icons/IconNote";
import IconPin from "@tabler/icons-react/icons/IconPin";
import IconPinnedOff from "@tabler/icons-react/icons/IconPinnedOff";
import IconTopologyExpand from "@tabler/icons-react/icons/IconTopologyStarRing2";
import IconTrash from "@tabler/icons-react/icons/IconTrash";
import { displayedGraph, shownFact } from "../../core/scene/derive.js";
import { broughtBy, joinedBy } from "../../core/expansion/expansion.js";
import { valueOf } from "../../core/loadable.js";
import { NARROW } from "../frame/layout.js";
import type { PageParts } from "../frame/page-context.js";
import type { Action } from "./action.js";
import {
  hasChoiceOfNeighbours,
  hasChosen,
  hasFocusOnCanvas,
  hasSelectedNode,
  hasSelection,
  hasTarget,
  isFactTold,
  isFocusOffText,
  keptIds,
  selectedNodeId,
  targetIds,
} from "./conditions.js";

export const selectionActions: readonly Action[] = [
  {
    id: "selection.expand",
    name: "action.expand",
    group: "selection",
    keys: ["e"],
    icon: IconTopologyExpand,
    menus: ["node"],
    when: hasSelectedNode,
    run: (page) => {
      const id = selectedNodeId(page);
      if (id !== null) void page.core.expandOrAsk(id);
    },
  },
  {
    id: "selection.chooseNeighbours",
    name: "expand.title",
    group: "selection",
    keys: ["Shift+e"],
    icon: IconAdjustments,
    menus: ["node"],
    when: hasSelectedNode,
    run: (page) => {
      const id = selectedNodeId(page);
      if (id !== null) void page.core.askNeighbours(id);
    },
  },
  {
    id: "selection.leaveNeighbours",
    name: "expand.close",
    group: "selection",
    keys: ["Escape"],
    isOnlyKey: true,
    when: hasChoiceOfNeighbours,
    run: ({ core }) => core.closeNeighbours(),
  },
  {
    id: "selection.collapse",
    name: "action.collapse",
    group: "selection",
    keys: ["Shift+c"],
    menus: ["node"],
    when: (page) => {
      const id = selectedNodeId(page);
      const { dataset } = page.core.state.getState();
      return id !== null && broughtBy(dataset, id).size + joinedBy(dataset, id).length > 0;
    },
    run: (page) => {
      const id = selectedNodeId(page);
      if (id !== null) page.core.collapse(id);
    },
  },
  {
    id: "selection.centre",
    name: "details.centre",
    group: "selection",
    icon: IconFocus2,
    menus: ["node"],
    when: hasSelectedNode,
    run: (page) => {
      const id = selectedNodeId(page);
      if (id !== null) void page.core.show(id);
    },
  },
  {
    id: "selection.hide",
    name: "action.hide",
    group: "selection",
    keys: ["h"],
    icon: IconEyeOff,
    menus: ["node"],
    when: hasTarget,
    run: (page) => withoutSheet(page, targetIds(page), page.core.hide),
  },
  {
    id: "selection.hideFact",
    name: "action.hideFact",
    group: "selection",
    keys: ["h"],
    icon: IconEyeOff,
    menus: ["relationship"],
    when: ({ core }) => shownFact(core.state.getState()) !== undefined,
    run: (page) => withoutSheet(page, [shownFact(page.core.state.getState())?.id ?? []].flat(), page.core.hide),
  },
  {
    id: "selection.keepOnly",
    name: "action.keepOnly",
    group: "selection",
    keys: ["Shift+h"],
    icon: IconFilterCheck,
    menus: ["node", "relationship"],
    when: (page) => keptIds(page).length > 0,
    run: (page) => page.core.keepOnly(keptIds(page)),
  },
  {
    id: "selection.note",
    name: "action.note",
    group: "selection",
    icon: IconNote,
    menus: ["node", "relationship"],
    when: (page) => hasSelectedNode(page) || isFactTold(page),
    // The details, which may still be on their way, open it.
    run: ({ core, layout }) => layout.setState({ noted: core.state.getState().selection?.id ?? null }),
  },
  {
    id: "selection.read",
    name: "evidence.open",
    group: "selection",
    icon: IconBook,
    menus: ["relationship"],
    when: (page) => isFactTold(page) && valueOf(page.core.state.getState().evidence)?.evidence.length !== 0,
    run: (page) => void readStated(page),
  },
  {
    id: "selection.pin",
    name: "action.pin",
    group: "selection",
    icon: IconPin,
    menus: ["node"],
    when: (page) => targetIds(page).some((id) => !page.core.state.getState().pinned.has(id)),
    run: (page) => page.core.pin(targetIds(page)),
  },
  {
    id: "selection.unpin",
    name: "action.unpin",
    group: "selection",
    icon: IconPinnedOff,
    menus: ["node"],
    when: (page) => targetIds(page).some((id) => page.core.state.getState().pinned.has(id)),
    run: (page) => page.core.unpin(targetIds(page)),
  },
  {
    id: "selection.remove",
    name: "action.remove",
    group: "selection",
    keys: ["Delete"],
    icon: IconTrash,
    menus: ["node"],
    when: hasTarget,
    run: (page) => withoutSheet(page, targetIds(page), page.core.remove),
  },
  {
    id: "selection.open",
    name: "action.openDetails",
    group: "selection",
    keys: ["Enter"],
    isOnlyKey: true,
    when: (page) => hasSelection(page) && hasFocusOnCanvas(),
    run: () => document.querySelector<HTMLElement>("#details")?.focus(),
  },
  {
    id: "selection.all",
    name: "action.chooseAll",
    group: "selection",
    keys: ["Mod+a"],
    icon: IconListCheck,
    menus: ["canvas"],
    // Whoever reads means the text by the same keys.
    when: ({ core }) => isFocusOffText() && displayedGraph(core.state.getState()).nodes.length > 0,
    run: ({ core }) => core.choose(displayedGraph(core.state.getState()).nodes.map(({ id }) => id)),
  },
  {
    id: "selection.clear",
    name: "action.clearSelection",
    group: "selection",
    keys: ["Escape"],
    menus: ["node", "relationship"],
    when: (page) => hasSelection(page) || hasChosen(page),
    run: (page) => (hasSelection(page) ? page.core.clearSelection() : page.core.choose([])),
  },
];

/** Opens the report at the first sentence that states the selected fact. */
export async function readStated({ core }: Pick<PageParts, "core">): Promise<void> {
  const { selection } = core.state.getState();
  if (selection?.kind !== "relationship") return;
  await core.openEvidence(selection.id);
  const answer = valueOf(core.state.getState().evidence);
  const [stated] = answer?.fact.id === selection.id ? answer.evidence : [];
  if (stated !== undefined) await core.openReader(stated.document.key, stated.passage.key);
}

/** Takes things out of sight. On a small screen their sheet would lie over what is left to be seen: it goes with them. */
function withoutSheet({ core }: PageParts, ids: readonly string[], take: (ids: readonly string[]) => void): void {
  take(ids);
  const { selection } = core.state.getState();
  const isGone = selection !== null && ids.includes(selection.id);
  if (isGone && globalThis.matchMedia(NARROW).matches) core.clearSelection();
}
