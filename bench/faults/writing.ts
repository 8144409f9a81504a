import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Random } from "../random.js";
import { DOCUMENTS } from "./editions.js";
import { count, type Tally } from "./tally.js";

/** What people write themselves: queries that are saved over each other, facts that are said to be wrong and taken back. */

/** Something that is written again and again; null: it says nothing. */
interface Slot {
  readonly what: string;
  write(address: string, value: string | null): Promise<Response>;
  read(address: string): Promise<string | null>;
  /** What the server acknowledged last. */
  told: string | null;
  /** What was sent and not answered, so that it is there or not; undefined: nothing. */
  unanswered: string | null | undefined;
}
export type Slots = readonly Slot[];

const PAUSE_MS = 5;
const TAKEN_BACK = 0.25;

/** A caller who writes, one request after the other, until he gets no answer. What is returned resolves with his last answer, and ends him. */
export function startWriting(
  address: string,
  slots: Slots,
  random: Random,
  statuses: Tally<number>,
): () => Promise<void> {
  const over = new AbortController();
  const writing = (async () => {
    while (!over.signal.aborted) {
      const slot = slots[Math.floor(random() * slots.length)];
      if (slot !== undefined && !(await written(slot))) return;
      await delay(PAUSE_MS);
    }
  })();
  async function written(slot: Slot): Promise<boolean> {
    const value = slot.told !== null && random() < TAKEN_BACK ? null : `改为${random()}`;
    slot.unanswered = value;
    const status = await statusOf(slot.write(address, value));
    count(statuses, status);
    if (status === 0) return false;
    if (status < 300) slot.told = value;
    slot.unanswered = undefined;
    return true;
  }
  return async () => {
    over.abort();
    await writing;
  };
}

/** 0: no answer, or none that came to its end. */
async function statusOf(asked: Promise<Response>): Promise<number> {
  try {
    const answer = await asked;
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}

/** What is otherwise than was acknowledged, as a sentence; null: nothing. What was not answered is known from here on. */
export async function wrongIn(address: string, slots: Slots): Promise<string | null> {
  for (const slot of slots) {
    const found = await slot.read(address);
    if (found !== slot.told && (slot.unanswered === undefined || found !== slot.unanswered))
      return `${slot.what} says ${found}, and ${slot.told} was acknowledged`;
    slot.told = found;
    slot.unanswered = undefined;
  }
  return null;
}

export async function openSlots(address: string): Promise<Slots> {
  const queries = await Promise.all([1, 2, 3].map((number) => savedQuery(address, `the saved query ${number}`)));
  return [...queries, ...Array.from({ length: DOCUMENTS }, (_, document) => correctionOf(`fact:${document}`))];
}

const Saved = z.object({ id: z.string(), text: z.string() });
/** A query cannot be without a text; with its id gone it would be another one. */
const EMPTY = "RETURN 0";

async function savedQuery(address: string, what: string): Promise<Slot> {
  const body = (text: string | null): string => JSON.stringify({ title: what, text: text ?? EMPTY });
  const { id } = Saved.parse(await (await fetch(`${address}/api/saved-queries`, json("POST", body(null)))).json());
  const path = `/api/saved-queries/${id}`;
  return {
    what,
    told: null,
    unanswered: undefined,
    write: (server, value) => fetch(`${server}${path}`, json("PUT", body(value), { "if-match": "*" })),
    async read(server) {
      const { text } = Saved.parse(await (await fetch(`${server}${path}`)).json());
      return text === EMPTY ? null : text;
    },
  };
}

const Corrections = z.object({ items: z.array(z.object({ note: z.string(), fact: z.object({ id: z.string() }) })) });

function correctionOf(fact: string): Slot {
  const path = `/api/corrections/${encodeURIComponent(fact)}`;
  return {
    what: `the correction of ${fact}`,
    told: null,
    unanswered: undefined,
    write: (server, note) =>
      fetch(
        `${server}${path}`,
        note === null ? { method: "DELETE" } : json("PUT", JSON.stringify({ wrong: "fact", note })),
      ),
    async read(server) {
      const { items } = Corrections.parse(await (await fetch(`${server}/api/corrections`)).json());
      return items.find(({ fact: { id } }) => id === fact)?.note ?? null;
    },
  };
}

function json(method: string, body: string, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method, body, headers: { "content-type": "application/json", ...headers } };
}
