import { Button, Menu } from "@mantine/core";
import IconChartDots3 from "@tabler/icons-react/icons/IconChartDots3";
import type { CrossingLink } from "#model/crossing-api.js";
import { useCore, useIsNarrow } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";

interface ToCanvasProps {
  readonly links: readonly CrossingLink[];
  /** What a canvas of their own is called. */
  readonly title: string;
}

/** Puts both ends of links on the canvas, with the facts between them and the policies on the way. */
export function ToCanvas({ links, title }: ToCanvasProps) {
  const core = useCore();
  const { t } = useWords();
  const isNarrow = useIsNarrow();
  const show = async () => {
    const ids = distinct(links.flatMap(({ project, initiative, policy }) => [project, initiative, policy]));
    const facts = distinct(links.flatMap(({ fact, link }) => [fact, link]));
    core.showCrossing(null);
    await core.addFacts(ids, facts);
    core.choose(ids);
    core.centre(ids);
  };
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t("crossing.toCanvas")}
          leftSection={<IconChartDots3 size={16} stroke={1.7} />}
        >
          {!isNarrow && t("crossing.toCanvas")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void show()}>{t("crossing.addToCanvas")}</Menu.Item>
        <Menu.Item
          onClick={() => {
            core.newTab(title);
            void show();
          }}
        >
          {t("crossing.ownCanvas")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function distinct(keys: readonly (string | null)[]): readonly string[] {
  return [...new Set(keys.filter((key) => key !== null))];
}
