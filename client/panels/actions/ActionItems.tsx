import { Menu } from "@mantine/core";
import { usePage } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { type Action, actionName } from "./action.js";

/** Actions in a menu that is opened by a finger too. */
export function ActionItems({ actions }: { readonly actions: readonly Action[] }) {
  const page = usePage();
  const words = useWords();
  return actions.map((action) => {
    const { id, icon: Icon } = action;
    return (
      <Menu.Item
        key={id}
        mih={40}
        leftSection={Icon !== undefined && <Icon size={16} stroke={1.7} />}
        onClick={() => action.run(page)}
      >
        {actionName(action, words)}
      </Menu.Item>
    );
  });
}
