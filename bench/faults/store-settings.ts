import { neo4jSettings } from "../serving.js";

/** Environment variables by which a Mailuo takes a store. */
export type StoreSettings = Readonly<Record<string, string>>;

export function embeddedIn(folder: string): StoreSettings {
  return { MAILUO_DATA: folder };
}

/** `folder` holds what a Mailuo keeps beside the graph: uploads and jobs. */
export function neo4jAt(address: Parameters<typeof neo4jSettings>[0], folder: string): StoreSettings {
  return { MAILUO_DATA: folder, ...neo4jSettings(address) };
}
