import { CloseButton, UnstyledButton } from "@mantine/core";
import { useCanvasStatus, useCoreState, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useHasFingers } from "../frame/use-has-fingers.js";
import { useWords } from "../messages/words.js";
import styles from "./canvas.module.css";

/** The one quiet line of a first visit: how to begin, and who wants it is shown around. */
export function Invitation() {
  const layout = useLayoutStore();
  const isInvited = useLayout(({ invite, tour }) => invite && tour === null);
  const hasRelationships = useCoreState((state) => state.dataset.relationships.size > 0);
  const hasPicture = useCanvasStatus((status) => status.webgl === "ready");
  const hasFingers = useHasFingers();
  const { t } = useWords();
  if (!isInvited || !hasRelationships || !hasPicture) return null;
  return (
    <div className={styles["invite"]} data-cover>
      <p>{t(hasFingers ? "canvas.inviteFingers" : "canvas.invite")}</p>
      <UnstyledButton className={styles["inviteTour"]} onClick={() => layout.setState({ tour: 0, invite: false })}>
        {t("tour.start")}
      </UnstyledButton>
      <CloseButton size="xs" aria-label={t("action.close")} onClick={() => layout.setState({ invite: false })} />
    </div>
  );
}
