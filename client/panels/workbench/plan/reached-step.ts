import { listedSteps, type PlanStep } from "./plan-steps.js";

export const TREE_KEYS = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "Enter", " "] as const;
export type TreeKey = (typeof TREE_KEYS)[number];

interface Place {
  readonly current: string;
  readonly collapsed: ReadonlySet<string>;
}

export type Reached = { readonly kind: "go" | "toggle"; readonly id: string };

/** What a key does in a tree, as trees on pages do: right opens and goes in, left closes and goes out, up and down go along what is seen. */
export function reachedStep(root: PlanStep, { current, collapsed }: Place, key: TreeKey): Reached {
  const seen = seenSteps(root, collapsed);
  const index = Math.max(
    0,
    seen.findIndex(({ id }) => id === current),
  );
  const step = seen[index] ?? root;
  const go = (id: string | undefined): Reached => ({ kind: "go", id: id ?? step.id });
  const hasChildren = step.children.length > 0;
  const isClosed = collapsed.has(step.id);
  switch (key) {
    case "ArrowDown":
      return go(seen[index + 1]?.id);
    case "ArrowUp":
      return go(seen[index - 1]?.id);
    case "Home":
      return go(root.id);
    case "End":
      return go(seen.at(-1)?.id);
    case "ArrowRight":
      return hasChildren && isClosed ? { kind: "toggle", id: step.id } : go(step.children[0]?.id);
    case "ArrowLeft":
      return hasChildren && !isClosed && step.id === root.id
        ? { kind: "toggle", id: step.id }
        : go(step.id.includes(".") ? step.id.slice(0, step.id.lastIndexOf(".")) : step.id);
    default:
      return hasChildren ? { kind: "toggle", id: step.id } : go(step.id);
  }
}

function seenSteps(root: PlanStep, collapsed: ReadonlySet<string>): readonly PlanStep[] {
  const isHidden = (id: string) => [...collapsed].some((closed) => id.startsWith(`${closed}.`));
  return listedSteps(root).filter(({ id }) => !isHidden(id));
}
