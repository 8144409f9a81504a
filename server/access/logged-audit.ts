import type { Log } from "#server/log.js";
import type { Audit } from "./audit.js";

/** Never throws for an entry that cannot be written, as on a full disk: it goes to the log, since what it tells of is done by then. */
export function createLoggedAudit(audit: Audit, log: Log): Audit {
  return {
    ...audit,
    write: (entry) => {
      try {
        audit.write(entry);
      } catch (err) {
        log.error({ err, audit: entry }, "the audit log cannot be written: this is its entry");
      }
    },
  };
}
