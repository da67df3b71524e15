import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One step of the schema, forward only. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of its text. An applied migration never changes. */
  readonly digest: string;
}

const FOLDER = join(import.meta.dirname, 'migrations');

/** Every migration of this Percuta, in order. A double number or another name in the folder is a fault of ours; a gap is none. */
export function readMigrations(folder = FOLDER): Migration[] {
  const names = readdirSync(folder).sort();
  const migrations = names.map((fileName) => {
    const [, digits, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(fileName) ?? [];
    if (digits === undefined || name === undefined) {
      throw new Error(`Migration ${fileName} should be named NNNN-what-it-does.sql.`);
    }
    const sql = readFileSync(join(folder, fileName), 'utf8');
    const digest = createHash('sha256').update(sql).digest('hex');
    return { number: Number(digits), name, sql, digest };
  });
  const double = migrations.find(({ number }, index) => migrations[index - 1]?.number === number);
  if (double !== undefined) throw new Error(`There are two migrations with the number ${double.number}.`);
  return migrations;
}

/** The number of the last migration that this Percuta knows. */
export function lastMigration(migrations: readonly Migration[] = readMigrations()): number {
  return migrations.at(-1)?.number ?? 0;
}
