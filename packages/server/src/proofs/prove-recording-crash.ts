/**
 * Kills Percuta while sessions are recorded, starts it again, and looks whether every acknowledged entry is there and
 * every chain whole.
 *
 *     node packages/server/src/proofs/prove-recording-crash.ts [rounds]
 */
import { join } from 'node:path';
import { type ReachedStore, reachStoppedStore } from '../backup/reach-store.ts';
import { withClient } from '../database/connect.ts';
import { embeddedBinaries, type PostgresBinaries } from '../postgres/binaries.ts';
import { verifyStore } from '../record/verify-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { killAgainAndAgain, type Victim } from './killable-writer.ts';

export interface RecordingCount {
  readonly victim: Victim;
  readonly rounds: number;
  readonly acknowledged: number;
  /** Entries acknowledged by the same process after PostgreSQL was killed under it. */
  readonly afterRestart: number;
  /** Acknowledged, and not there as they were acknowledged. */
  readonly lost: number;
  readonly entries: number;
  readonly audits: number;
  readonly sealed: number;
  readonly broken: number;
}

/** Runs that many rounds in one data folder, so that each starts on what the kill before it left. */
export async function proveRecordingCrash(
  victim: Victim,
  rounds: number,
  binaries: PostgresBinaries = embeddedBinaries(),
): Promise<RecordingCount> {
  using folder = temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  const acknowledged = new Set<string>();
  const start = { program: 'record-until-killed.ts', dataFolder, binaries, acknowledged };
  const afterRestart = await killAgainAndAgain(start, victim, rounds);
  const store = await reachStoppedStore({ dataFolder, binaries, report: () => undefined });
  try {
    const { written, sealed } = await readWritten(store);
    const verdicts = await verifyStore(store, { practiceId: null, at: new Date() });
    const sum = (of: (verdict: (typeof verdicts)[number]) => number): number =>
      verdicts.reduce((total, verdict) => total + of(verdict), 0);
    return {
      victim,
      rounds,
      acknowledged: acknowledged.size,
      afterRestart,
      lost: [...acknowledged].filter((line) => !written.has(line)).length,
      entries: sum((verdict) => verdict.entries),
      audits: sum((verdict) => verdict.audits),
      sealed,
      broken: sum((verdict) => verdict.breaks.length),
    };
  } finally {
    await store.close();
  }
}

/** Every entry as the program names it, and how many sessions came to their seal. */
async function readWritten({ migrator }: ReachedStore): Promise<{ written: Set<string>; sealed: number }> {
  const { rows } = await withClient(migrator, (client) =>
    client.query<{ line: string; kind: string }>(
      `select concat_ws(' ', practice_id, person_id, seq, hash) as line, kind from percuta.record_entry`,
    ),
  );
  const sealed = rows.filter(({ kind }) => kind === 'session-sealed').length;
  return { written: new Set(rows.map(({ line }) => line)), sealed };
}

if (import.meta.main) {
  const rounds = Number(process.argv[2] ?? '25');
  let bad = 0;
  for (const victim of ['node', 'postmaster tree'] as const) {
    const count = await proveRecordingCrash(victim, rounds);
    bad += count.lost + count.broken;
    const went = count.afterRestart > 0 ? ` (${count.afterRestart} after PostgreSQL came back)` : '';
    process.stdout.write(
      `kill -9 of ${victim}: ${count.rounds} rounds, ${count.acknowledged} entries acknowledged${went}, ` +
        `${count.lost} lost; ${count.sealed} sessions sealed; ${count.entries} entries and ${count.audits} audits ` +
        `checked, ${count.broken} chains broken\n`,
    );
  }
  process.exitCode = bad === 0 ? 0 : 1;
}
