import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { ReachedStore } from '@percuta/server';
import { BadInput, type Command } from '../command.ts';
import { calledBy, idOption, whereMeant, withStore } from '../with-store.ts';

const USAGE = `percuta export: everything of a practice or a person, as lines of JSON

  npx percuta export --practice ID --out FILE [--data FOLDER]
  npx percuta export --person ID --out FILE [--data FOLDER]

  --out   where to; a file that is there is not overwritten
  --data  the folder of the embedded database (or PERCUTA_DATA), as for serve

One line a row, each with its hash, records as they read. What proves who somebody is stays out. The hash that is
printed is over the content alone: the same content gives the same hash, wherever it lies. The export is noted in the
audit, which the people whom it is about can see.`;

/** Writes out everything of a practice or a person. */
export const EXPORT: Command = {
  name: 'export',
  summary: 'everything of a practice or a person, as lines of JSON',
  usage: USAGE,
  run: async (args, terminal) => {
    const options = {
      practice: { type: 'string' },
      person: { type: 'string' },
      out: { type: 'string' },
      data: { type: 'string' },
    } as const;
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const practice = idOption('--practice', values.practice);
    const person = idOption('--person', values.person);
    if ((practice === null) === (person === null)) throw bad('--practice', 'Say either --practice or --person.');
    const path = outOption(values.out);
    return withStore({ data: values.data }, terminal, async (store) => {
      const scope = await scopeOf(store, practice, person);
      const { contentHash, lines } = await writeExport(store, scope, path);
      terminal.out(`${lines} lines in ${path}\n${contentHash}`);
      return 0;
    });
  },
};

interface Scope {
  readonly practiceId: string;
  readonly personId: string | null;
}

async function scopeOf(store: ReachedStore, practice: string | null, person: string | null): Promise<Scope> {
  const { findPractice } = await import('@percuta/server');
  const practiceId = await findPractice(store.migrator, { practice, person });
  if (practiceId !== null) return { practiceId, personId: person };
  throw person === null
    ? bad('--practice', `There is no practice ${practice}.`)
    : bad('--person', `There is no person ${person}.`);
}

function outOption(out: string | undefined): string {
  if (out === undefined || out === '') throw bad('--out', 'Say in which file: --out FILE.');
  const path = whereMeant(out);
  if (existsSync(path)) throw bad('--out', `${path} is already there, and an export overwrites nothing.`);
  return path;
}

/** There whole or not at all. */
async function writeExport(store: ReachedStore, scope: Scope, path: string) {
  const { exportRecords } = await import('@percuta/server');
  const unfinished = `${path}.unfinished`;
  const file = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
  try {
    await once(file, 'open');
    const write = async (line: string): Promise<void> => {
      if (!file.write(`${line}\n`)) await once(file, 'drain');
    };
    const exported = await exportRecords({ ...store, scope, at: new Date(), reason: calledBy('export'), write });
    file.end();
    await finished(file);
    await rename(unfinished, path);
    return exported;
  } catch (error) {
    file.destroy();
    if ((error as NodeJS.ErrnoException).syscall === 'open') throw bad('--out', `${path} cannot be written.`);
    await rm(unfinished, { force: true });
    throw error;
  }
}

function bad(path: string, message: string): BadInput {
  return new BadInput([{ path, message }]);
}
