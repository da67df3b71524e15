import type { Database } from './database/connect.ts';
import type { MasterKeys } from './keys/master-keys.ts';
import type { PictureStore } from './photographs/picture-store.ts';

/** The database, opened, and what keeps it running. */
export interface Store {
  readonly database: Database;
  /** Under which the keys of people's data are wrapped. Never in the database, never in a log. */
  readonly keys: MasterKeys;
  /** Where sealed pictures lie. */
  readonly pictures: PictureStore;
  /** Where the data lies, in words for the person who started Percuta. */
  readonly location: string;
  /** Settles with a sentence when the database is lost for good; never after `close`. */
  readonly lost: Promise<string>;
  readonly close: () => Promise<void>;
}

/** Told in one line what the person in charge should know. */
export type Report = (line: string) => void;
