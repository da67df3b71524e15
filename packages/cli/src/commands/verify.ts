import { parseArgs } from 'node:util';
import type { StoreVerdict } from '@percuta/server';
import { BadInput, type Command } from '../command.ts';
import { formatOption } from '../format-option.ts';
import { isBroken, verifyLines } from '../verify-lines.ts';
import { verifyPhotographs } from '../verify-photographs.ts';
import { idOption, withStore } from '../with-store.ts';

const USAGE = `percuta verify: checks that no record was changed

  npx percuta verify [--practice ID] [--head sha256:…] [--data FOLDER] [--format table|json]
  npx percuta verify --photographs FILE [--data FOLDER]

  --practice  this practice alone; without it, every one
  --head      a head that an earlier verify printed and you kept elsewhere: it must still be part of the chain
  --photographs  a bundle of photographs: that they are the ones it names, that its chain is whole; and, where the
              data of its practice is at hand, that the record says the same
  --data      the folder of the embedded database (or PERCUTA_DATA), as for serve

Looks at every chain, of records and of the audit. Each break is named: edited, missing, reordered, inserted or
truncated, with practice, person and number. Exit status 1 where there is one. A Percuta that serves from the folder
goes on serving: its PostgreSQL is asked through the same socket.`;

/** Checks every chain, and names each break. */
export const VERIFY: Command = {
  name: 'verify',
  summary: 'checks that no record and no audit was changed',
  usage: USAGE,
  run: async (args, terminal) => {
    const options = {
      practice: { type: 'string' },
      head: { type: 'string' },
      data: { type: 'string' },
      format: { type: 'string' },
      photographs: { type: 'string' },
    } as const;
    const { values } = parseArgs({ args: [...args], options, strict: true });
    if (values.photographs !== undefined) return verifyPhotographs(values.photographs, values.data, terminal);
    const practiceId = idOption('--practice', values.practice);
    const format = formatOption(values.format);
    return withStore({ data: values.data }, terminal, async (store) => {
      const { verifyStore } = await import('@percuta/server');
      const verdicts = await verifyStore(store, { practiceId, at: new Date() });
      if (practiceId !== null && verdicts.length === 0) {
        throw new BadInput([{ path: '--practice', message: `There is no practice ${practiceId}.` }]);
      }
      const lost = values.head === undefined ? null : lostHead(verdicts, values.head);
      if (format === 'json')
        terminal.out(JSON.stringify({ practices: verdicts.map(asJson), headFound: lost === null }));
      else for (const line of verifyLines(verdicts, lost)) terminal.out(line);
      return lost === null && !verdicts.some(isBroken) ? 0 : 1;
    });
  },
};

/** The sentence to say where a head that was kept elsewhere is in no chain any more. */
function lostHead(verdicts: readonly StoreVerdict[], head: string): string | null {
  if (verdicts.some(({ hashes, head: newest }) => hashes.includes(head) || newest === head)) return null;
  return `The head ${head} is in no chain: what it vouched for was cut off or written anew.`;
}

function asJson({ hashes: _, ...verdict }: StoreVerdict) {
  return verdict;
}
