import { ActionIcon, Menu } from "@mantine/core";
import IconLogout from "@tabler/icons-react/icons/IconLogout";
import IconUser from "@tabler/icons-react/icons/IconUser";
import { useWords } from "../messages/words.js";
import { useCore, useCoreState } from "./page-context.js";

/** Who is signed in, and signing out; nothing where nobody had to sign in. */
export function Account() {
  const core = useCore();
  const session = useCoreState((state) => state.session);
  const { t } = useWords();
  if (session === null || session.by !== "session" || session.role === null) return null;
  return (
    <Menu position="bottom-end" width={200} shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("account.label", { name: session.name ?? "" })}
        >
          <IconUser size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.name} · {t(`account.role.${session.role}`)}
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.7} />} onClick={() => void core.signOut()}>
          {t("account.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
