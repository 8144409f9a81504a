import type { Random } from "../random.js";
import type { Recovery } from "./observer.js";
import type { StoreSettings } from "./store-settings.js";

/** One kind of fault, struck as often as wanted. */
export interface Fault {
  readonly name: string;
  /** Makes what all strikes need, with an empty folder to keep it in. Null: it cannot be done on this machine. */
  begin(folder: string): Promise<Struck | null>;
}

export interface Struck {
  /** The store that must be sound in the end. */
  readonly store: StoreSettings;
  /** `round` counts from 1; what is wrong afterwards is in the recovery. */
  strike(round: number, random: Random): Promise<Recovery>;
  end(): Promise<void>;
  /** What was seen meanwhile, for people to read. */
  seen(): string;
  /** How often work failed of it, for a fault of which some must; absent: none need. */
  failed?(): number;
}
