import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CannotStart } from '../cannot-start.ts';
import { writeInFolder } from './write-in-folder.ts';

/** How a data folder is laid out. Raised when an older Percuta could no longer read it. */
export const LAYOUT = 1;
const NAME = 'PERCUTA_VERSION';

/** Which Percuta wrote the folder, so that an older one leaves it alone. */
const FolderVersion = z.object({
  layout: z.int().min(1),
  /** The number of the last migration that the database in it went through. */
  migration: z.int().min(0),
  /** The major version of PostgreSQL whose files they are. */
  postgres: z.int().min(1),
});

export type FolderVersion = z.infer<typeof FolderVersion>;

/** Reads what stands in the folder; null where nothing was written yet. */
export function readFolderVersion(folder: string): FolderVersion | null {
  const path = join(folder, NAME);
  if (!existsSync(path)) return null;
  try {
    return FolderVersion.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new CannotStart(`${path} cannot be read as Percuta wrote it. Restore it before the data is touched.`);
  }
}

/** Writes it whole or not at all. */
export function writeFolderVersion(folder: string, version: FolderVersion): void {
  writeInFolder(join(folder, NAME), `${JSON.stringify(version, null, 2)}\n`, 0o600);
}

/** Refuses a folder that this Percuta would not understand. `ours` is what it would write itself. */
export function checkFolderVersion(folder: string, found: FolderVersion, ours: FolderVersion): void {
  if (found.layout > ours.layout || found.migration > ours.migration) {
    throw new CannotStart(
      `The data in ${folder} was written by a newer Percuta (migration ${found.migration}, this one knows ` +
        `${ours.migration}). Install that version again; nothing was touched.`,
    );
  }
  if (found.postgres !== ours.postgres) {
    throw new CannotStart(
      `The data in ${folder} was written by PostgreSQL ${found.postgres}, and this Percuta brings ${ours.postgres}. ` +
        `Start the version of Percuta that wrote it; nothing was touched.`,
    );
  }
}
