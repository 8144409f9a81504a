import { ActionIcon, Menu } from "@mantine/core";
import IconDots from "@tabler/icons-react/icons/IconDots";
import { useState } from "react";
import { isPossible } from "../actions/action.js";
import { ActionItems } from "../actions/ActionItems.js";
import { ACTIONS } from "../actions/registry.js";
import { useWords } from "../messages/words.js";
import { type KeptPlace, useTakenOver } from "../parts/kept-place.js";
import { usePage } from "./page-context.js";

/** On small screens: the palette, undoing, and all that is about the page. */
export function MoreMenu({ place }: { readonly place: KeptPlace }) {
  const page = usePage();
  const { t } = useWords();
  // What is possible is asked anew whenever it opens.
  const [isOpen, setOpen] = useState(false);
  const button = useTakenOver(place, () => setOpen(true));
  const actions = ACTIONS.filter(
    (action) =>
      (["page", "history", "tabs"].includes(action.group) || action.id === "find.palette") && isPossible(action, page),
  );
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <ActionIcon ref={button} variant="subtle" color="gray" size="lg" aria-label={t("header.more")}>
          <IconDots size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="70dvh" style={{ overflowY: "auto" }}>
        <ActionItems actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}
