import { type Command, InvalidArgumentError, Option } from "commander";
import { ROLES, TokenName, type Role, type TokenSummary } from "#model/access.js";
import { examples } from "./examples.js";
import type { Terminal } from "./terminal.js";

interface CreateOptions {
  readonly name: string;
  readonly role: Role;
  readonly expires: Date | null;
  readonly json?: true;
}

export function addTokenCommand(program: Command, terminal: Terminal): void {
  const token = program
    .command("token")
    .description("make, list and revoke the tokens by which people and programs are let in")
    .addHelpText(
      "after",
      examples(
        "token create --name 'Li Lei' --role editor --expires 90d",
        "token list",
        "token revoke 3f9a0c12d4e5",
        "token generate > admin.token",
      ),
    );
  token
    .command("create")
    .description("make a token and print it, this once: only its hash is kept")
    .requiredOption("--name <name>", "whom or what it is for", nameFromText)
    .addOption(new Option("--role <role>", "what it allows").choices(ROLES).default("reader"))
    .option(
      "--expires <when>",
      "the last day as 2027-01-31, or after so many days as 90d; never: no end",
      endFromText,
      null,
    )
    .option("--json", "print the token and what is told of it as JSON")
    .action(async ({ name, role, expires: expiresAt, json }: CreateOptions) => {
      const tokens = await openTokens(terminal);
      const made = await tokens.create({ name, role, expiresAt });
      await terminal.print(json ? `${JSON.stringify({ ...made.token, token: made.text })}\n` : `${made.text}\n`);
      terminal.tell(`token ${made.token.id} (${role}, “${name}”) is made; it is shown only now, so keep it well`);
    });
  token
    .command("list")
    .description("list the tokens, never their secrets")
    .option("--json", "print one JSON object a line")
    .action(async ({ json }: { readonly json?: true }) => {
      const { tableFromResult } = await import("./table.js");
      const listed = await (await openTokens(terminal)).list();
      if (json) await terminal.print(listed.map((summary) => `${JSON.stringify(summary)}\n`).join(""));
      else if (listed.length > 0)
        await terminal.print(
          tableFromResult({ columns: HEADINGS, rows: listed.map(cellsOf), graph: { nodes: [], relationships: [] } }),
        );
      terminal.tell(`${listed.length} ${listed.length === 1 ? "token" : "tokens"}`);
    });
  token
    .command("revoke")
    .description("let a token count no more, in running servers too")
    .argument("<token>", "its id, or its name")
    .option("--json", "print what is told of it as JSON")
    .action(async (idOrName: string, { json }: { readonly json?: true }) => {
      const revoked = await (await openTokens(terminal)).revokeNamed(idOrName);
      if (json) await terminal.print(`${JSON.stringify(revoked)}\n`);
      terminal.tell(`token ${revoked.id} (“${revoked.name}”) counts no more`);
    });
  token
    .command("generate")
    .description("print a token that is kept nowhere, for MAILUO_ADMIN_TOKEN or MAILUO_ADMIN_TOKEN_FILE")
    .action(async () => {
      const { createTokenText } = await import("#server/access/token-text.js");
      await terminal.print(`${createTokenText()}\n`);
    });
}

const HEADINGS = ["id", "name", "role", "created", "last used", "expires", "state"];

function cellsOf({ id, name, role, createdAt, lastUsedAt, expiresAt, revokedAt }: TokenSummary): string[] {
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  const state = revokedAt === null ? (isOver ? "expired" : "in use") : `revoked ${dayOf(revokedAt)}`;
  return [id, name, role, dayOf(createdAt), dayOf(lastUsedAt), dayOf(expiresAt), state];
}

function dayOf(time: string | null): string {
  return time?.slice(0, 10) ?? "never";
}

async function openTokens(terminal: Terminal) {
  const { configurationOf } = await import("./setting-flags.js");
  const { createTokens } = await import("#server/access/tokens.js");
  return createTokens(configurationOf(terminal).dataFolder);
}

function nameFromText(text: string): string {
  const { data } = TokenName.safeParse(text);
  if (data === undefined) throw new InvalidArgumentError("A name has 1 to 100 characters, in one line.");
  return data;
}

const DAY_MS = 86_400_000;

/** The end of a day in UTC, or so many days from now. */
function endFromText(text: string): Date | null {
  if (text === "never") return null;
  const days = /^(\d{1,4})d$/u.exec(text)?.[1];
  const end = days === undefined ? Date.parse(`${text}T23:59:59.999Z`) : Date.now() + Number(days) * DAY_MS;
  // “2030-02-31” is read as the third of March.
  const isDay = days !== undefined || (Number.isFinite(end) && new Date(end).toISOString().slice(0, 10) === text);
  if (!isDay || end <= Date.now()) {
    throw new InvalidArgumentError(
      "A token ends on a day to come, such as 2027-01-31, or after so many days, such as 90d.",
    );
  }
  return new Date(end);
}
