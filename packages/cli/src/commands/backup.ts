import { parseArgs } from 'node:util';
import { BadInput, type Command } from '../command.ts';
import { passphraseOption } from '../passphrase-option.ts';
import { calledBy, whereMeant, withStore } from '../with-store.ts';

const USAGE = `percuta backup: everything in one encrypted file

  npx percuta backup FILE [--passphrase-file FILE] [--data FOLDER]

  --passphrase-file  a file with the passphrase (or PERCUTA_BACKUP_PASSPHRASE); without it one is made and printed once
  --data             the folder of the embedded database (or PERCUTA_DATA), as for serve

Every practice, as it is at one moment, with the master key; whoever has file and passphrase can read it all. A Percuta
that serves from the folder goes on serving. npx percuta restore FILE puts it into an empty place.`;

/** Writes everything into one encrypted file. */
export const BACKUP: Command = {
  name: 'backup',
  summary: 'everything in one encrypted file',
  usage: USAGE,
  run: async (args, terminal) => {
    const options = { 'passphrase-file': { type: 'string' }, data: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new BadInput([{ path: 'FILE', message: 'Say in which file: npx percuta backup FILE.' }]);
    }
    const given = passphraseOption(values['passphrase-file']);
    return withStore({ data: values.data }, terminal, async (store) => {
      const { makePassphrase, writeBackup } = await import('@percuta/server');
      const passphrase = given ?? makePassphrase();
      const path = whereMeant(file);
      const { tables, rows } = await writeBackup({
        store,
        path,
        passphrase,
        at: new Date(),
        reason: calledBy('backup'),
      });
      terminal.out(`${rows} rows of ${tables} tables in ${path}`);
      if (given === null) {
        terminal.out(
          `Its passphrase, shown this once: ${passphrase}\nWithout it nobody can restore. Keep it elsewhere.`,
        );
      }
      return 0;
    });
  },
};
