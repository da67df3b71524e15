/**
 * Kills Percuta while it writes, starts it again, and looks whether every acknowledged entry is there.
 *
 *     node packages/server/src/proofs/prove-crash.ts [rounds]
 */
import { join } from 'node:path';
import { openEmbeddedStore } from '../embedded-store.ts';
import { embeddedBinaries, type PostgresBinaries } from '../postgres/binaries.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { killAgainAndAgain, VICTIMS, type Victim } from './killable-writer.ts';
import { readWritten } from './written-entries.ts';

export interface CrashCount {
  readonly victim: Victim;
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  /** Entries written by the same process after PostgreSQL was killed under it. */
  readonly afterRestart: number;
}

/** Runs that many rounds in one data folder, so that each starts on what the kill before it left. */
export async function proveCrash(
  victim: Victim,
  rounds: number,
  binaries: PostgresBinaries = embeddedBinaries(),
): Promise<CrashCount> {
  using folder = temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  const acknowledged = new Set<string>();
  const start = { program: 'write-until-killed.ts', dataFolder, binaries, acknowledged };
  const afterRestart = await killAgainAndAgain(start, victim, rounds);
  const store = await openEmbeddedStore({ dataFolder, binaries, report: () => undefined });
  const written = await readWritten(store);
  await store.close();
  const lost = [...acknowledged].filter((number) => !written.has(Number(number))).length;
  return { victim, rounds, acknowledged: acknowledged.size, lost, afterRestart };
}

if (import.meta.main) {
  const rounds = Number(process.argv[2] ?? '10');
  let lost = 0;
  for (const victim of VICTIMS) {
    const count = await proveCrash(victim, rounds);
    lost += count.lost;
    const went = count.afterRestart > 0 ? `, ${count.afterRestart} of them after PostgreSQL came back` : '';
    process.stdout.write(
      `kill -9 of ${victim}: ${count.rounds} rounds, ${count.acknowledged} entries acknowledged${went}, ${count.lost} lost\n`,
    );
  }
  process.exitCode = lost === 0 ? 0 : 1;
}
