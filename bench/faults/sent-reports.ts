import { rowsOf, sendReport, sentStatus } from "./observer.js";
import { z } from "zod";

/** Reports that are sent to a server as people do, each in a version of its own. */

const LINES = 40;
const VERSIONS =
  "MATCH (d:Document)<-[:`IN`*1..10]-(p:Passage) WHERE NOT d.key STARTS WITH 'document:report-' RETURN d.key AS key, left(p.text, 5) AS version, count(DISTINCT p) AS passages";
const Version = z.tuple([z.string(), z.string(), z.number()]);

export interface SentReports {
  /** Sends the round's report; gives the job's id. */
  send(address: string, round: number): Promise<string>;
  /** A sentence where a report is no version as a whole, or the round's is not there though its job is done; null: all is well. */
  wrongAt(address: string, round: number, status: string): Promise<string | null>;
}

/** Has one loaded, by which a whole one is known. */
export async function openSentReports(address: string): Promise<SentReports> {
  const job = await sendReport(address, textOf(0));
  const status = await sentStatus(address, job);
  const [first] = await versionsAt(address);
  if (first === undefined) throw new Error(`The first report that was sent is not there: its job is ${status}.`);
  const [, , whole] = first;
  return {
    send: (server, round) => sendReport(server, textOf(round)),
    async wrongAt(server, round, status) {
      const versions = await versionsAt(server);
      const keys = new Set(versions.map(([key]) => key));
      if (keys.size !== versions.length) return `a sent report is a mix: ${JSON.stringify(versions)}`;
      const partial = versions.find(([, , passages]) => passages !== whole);
      if (partial !== undefined) return `${partial[0]} has ${partial[2]} passages of ${whole}`;
      const isThere = versions.some(([, version]) => version === versionOf(round));
      return status === "done" && !isThere ? `the job is done and its report is not there` : null;
    },
  };
}

async function versionsAt(address: string): Promise<readonly z.infer<typeof Version>[]> {
  return z.array(Version).parse(await rowsOf(address, VERSIONS));
}

function versionOf(round: number): string {
  return `第${String(round).padStart(3, "0")}版`;
}

function textOf(round: number): string {
  return Array.from(
    { length: LINES },
    (_, index) => `${versionOf(round)}徐汇区推进滨江第${index + 1}期项目建设。`,
  ).join("\n");
}
