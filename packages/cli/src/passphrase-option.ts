import { readFileSync } from 'node:fs';
import { BadInput } from './command.ts';
import { whereMeant } from './with-store.ts';

const SHORTEST = 12;

/** The passphrase that was handed in: in a file, or in `PERCUTA_BACKUP_PASSPHRASE`; null where none was. */
export function passphraseOption(file: string | undefined): string | null {
  const text = file === undefined ? process.env.PERCUTA_BACKUP_PASSPHRASE : readFile(file);
  const passphrase = text?.trim() ?? '';
  if (passphrase === '' && file === undefined) return null;
  if (passphrase.length >= SHORTEST) return passphrase;
  throw new BadInput([{ path: 'passphrase', message: `must have at least ${SHORTEST} characters.` }]);
}

function readFile(path: string): string {
  try {
    return readFileSync(whereMeant(path), 'utf8');
  } catch {
    throw new BadInput([{ path: '--passphrase-file', message: `${path} cannot be read.` }]);
  }
}
