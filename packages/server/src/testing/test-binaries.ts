import { existsSync, readdirSync } from 'node:fs';
import { embeddedBinaries, type PostgresBinaries, readBinaries } from '../postgres/binaries.ts';

const INSTALLED = '/usr/lib/postgresql';

/**
 * The PostgreSQL that the database suite runs on: the embedded one, or with `PERCUTA_TEST_DATABASE=external` the oldest
 * that Debian's packages put on this machine and that we promise to run on.
 */
export function testBinaries(): PostgresBinaries {
  if (process.env.PERCUTA_TEST_DATABASE !== 'external') return embeddedBinaries();
  const majors = existsSync(INSTALLED) ? readdirSync(INSTALLED).map(Number) : [];
  const oldest = majors.filter((major) => major >= 15).sort((a, b) => a - b)[0];
  if (oldest === undefined) throw new Error('No PostgreSQL is installed. As root: apt-get install postgresql-15');
  return readBinaries(`${INSTALLED}/${oldest}/bin`);
}
