import { Button } from "@mantine/core";
import IconCode from "@tabler/icons-react/icons/IconCode";
import type { CypherOf } from "../../core/cypher-of/cypher-of.js";
import { useOpenCypher } from "./use-open-cypher.js";

interface CypherButtonProps {
  readonly label: string;
  /** Asked when it is pressed. */
  readonly cypher: () => CypherOf | null | Promise<CypherOf | null>;
}

/** Opens the query of what is seen beside it, ready to be edited. */
export function CypherButton({ label, cypher }: CypherButtonProps) {
  const openCypher = useOpenCypher();
  const open = async () => openCypher(await cypher());
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<IconCode size={15} stroke={1.8} />}
      onClick={() => void open()}
    >
      {label}
    </Button>
  );
}
