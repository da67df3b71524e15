import { createHash } from 'node:crypto';
import { canonicalJson } from '@percuta/practice';
import { noteDeed } from '../audit/note-deed.ts';
import { openToMigrator } from '../backup/table-columns.ts';
import { asSystem } from '../database/actor.ts';
import { type Database, type Place, withClient } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { type ExportScope, exportLines } from './export-lines.ts';

/** An export, as whoever runs Percuta asks for it from the command line. */
export interface ExportRequest {
  readonly database: Database;
  readonly migrator: Place;
  readonly keys: MasterKeys;
  readonly scope: ExportScope;
  readonly at: Date;
  /** Who asked, and how: it stands in the audit. */
  readonly reason: string;
  readonly write: (line: string) => Promise<void>;
}

export interface Exported {
  /** The hash of the content: the same wherever and whenever the same is exported. Without the audit, which grows with it. */
  readonly contentHash: string;
  readonly lines: number;
}

/** Notes the export in the audit, then writes everything out as lines of JSON, in one snapshot. */
export async function exportRecords(request: ExportRequest): Promise<Exported> {
  const { migrator, keys, scope, write } = request;
  await noteExport(request);
  const hash = createHash('sha256');
  let lines = 0;
  await withClient(migrator, async (client) => {
    await openToMigrator(client);
    await client.query("set timezone = 'UTC'");
    await client.query('begin transaction isolation level repeatable read, read only');
    for await (const { part, text } of exportLines(client, scope, keys)) {
      if (part === 'content') hash.update(`${text}\n`);
      lines += 1;
      await write(text);
    }
    await client.query('rollback');
  });
  const contentHash = `sha256:${hash.digest('hex')}`;
  await write(canonicalJson({ contentHash, lines }));
  return { contentHash, lines };
}

async function noteExport({ database, keys, scope, at, reason }: ExportRequest): Promise<void> {
  const access = { keys, actor: asSystem(scope.practiceId), purpose: 'export', at, reason, requestId: null } as const;
  await inPractice(database, access.actor, (tx) =>
    noteDeed(tx, access, { personId: scope.personId, action: 'exported' }),
  );
}

/** The practice of that id, or at which a person is known, as the migrator; null where there is none. */
export async function findPractice(
  migrator: Place,
  { practice, person }: { readonly practice: string | null; readonly person: string | null },
): Promise<string | null> {
  const query = `select id from percuta.practice where id = $1
    union all select practice_id from percuta.person where id = $2`;
  const { rows } = await withClient(migrator, (client) => client.query<{ id: string }>(query, [practice, person]));
  return rows[0]?.id ?? null;
}
