import { expect, test } from "vitest";
import { createLog } from "#server/log.js";
import type { AuditEntry } from "./audit.js";
import { createLoggedAudit } from "./logged-audit.js";

const ENTRY: AuditEntry = {
  what: "sign out",
  who: { name: "admin", role: "admin", token: null },
  from: "127.0.0.1",
  outcome: "done",
};

function failToWrite(): never {
  throw new Error("There is no room for a line of the audit log.");
}

test("an entry that finds no room, or too little, is an error in the log, which holds it", () => {
  const lines: unknown[] = [];
  const log = createLog({ level: "info" }, { write: (line) => void lines.push(JSON.parse(line)) });
  createLoggedAudit({ write: failToWrite, read: () => Promise.reject(new Error("not asked")) }, log).write(ENTRY);
  expect(lines).toMatchObject([
    {
      level: 50,
      msg: "the audit log cannot be written: this is its entry",
      audit: ENTRY,
      err: { message: "There is no room for a line of the audit log." },
    },
  ]);
});
