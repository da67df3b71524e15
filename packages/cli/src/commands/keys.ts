import { parseArgs } from 'node:util';
import { BadInput, type Command } from '../command.ts';
import { withStore } from '../with-store.ts';

const USAGE = `percuta keys: changes the master key for a new one

  npx percuta keys rotate [--data FOLDER]

  --data  the folder of the embedded database (or PERCUTA_DATA), as for serve

Every person's key is wrapped anew under a new master key, and the old one is gone: with it whatever is left of the keys
of erased people in old pages and logs of the database. Stop every Percuta on the database first. Cut short at any
point, nothing is lost: call it again.`;

/** Changes the master key. */
export const KEYS: Command = {
  name: 'keys',
  summary: 'changes the master key for a new one',
  usage: USAGE,
  run: async (args, terminal) => {
    const options = { data: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    if (positionals.length !== 1 || positionals[0] !== 'rotate') {
      throw new BadInput([{ path: '', message: 'Say what to do: npx percuta keys rotate.' }]);
    }
    return withStore({ data: values.data }, terminal, async (store) => {
      const { rotateStoreKeys } = await import('@percuta/server');
      const { current } = await rotateStoreKeys(store);
      terminal.out(
        `Everything is under the new master key ${current.id}. Backups made before open with the old one in them.`,
      );
      return 0;
    });
  },
};
