/** The outside world of a command: given by `main`, replaced in tests. */
export interface Terminal {
  /** Writes to stdout, where only results go; resolves when more may be written. */
  readonly print: (text: string) => Promise<void>;
  /** Writes one line of progress or trouble to stderr. */
  readonly tell: (line: string) => void;
  /** The terminal that stderr shows on, where a line may be written anew; null where stderr goes elsewhere. */
  readonly screen: Screen | null;
  /** Whether what is printed may be coloured. */
  readonly hasColours: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the command's flags set, by the settings' names, and `config`; filled where the command is read. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Where the person stands: relative paths are meant from here. */
  readonly workingFolder: string;
  /** Where the program is started: `.env` and `mailuo.config.json` are looked for here. */
  readonly homeFolder: string;
  /** Aborted when the person or the system asks the program to end. */
  readonly signal: AbortSignal;
}

export interface Screen {
  readonly columns: () => number;
  readonly write: (text: string) => void;
}
