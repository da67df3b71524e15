import { parseArgs } from 'node:util';
import { BadInput, type Command } from '../command.ts';
import { passphraseOption } from '../passphrase-option.ts';
import { calledBy, whereMeant, withStore } from '../with-store.ts';

const USAGE = `percuta restore: a backup into an empty place

  npx percuta restore FILE [--passphrase-file FILE] [--data FOLDER]

  --passphrase-file  a file with the passphrase of the backup (or PERCUTA_BACKUP_PASSPHRASE)
  --data             the folder to restore into (or PERCUTA_DATA; with DATABASE_URL, that database)

The place must be empty and nobody may serve from it. All of the backup is restored, or nothing. The records are put
under a master key of the new place, and every chain is checked.`;

/** Puts a backup into an empty place, and checks it. */
export const RESTORE: Command = {
  name: 'restore',
  summary: 'a backup into an empty place',
  usage: USAGE,
  run: async (args, terminal) => {
    const options = { 'passphrase-file': { type: 'string' }, data: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    const [file, ...more] = positionals;
    const issues: { path: string; message: string }[] = [];
    if (file === undefined || more.length > 0) {
      issues.push({ path: 'FILE', message: 'Say which file: npx percuta restore FILE.' });
    }
    const passphrase = passphraseOption(values['passphrase-file']);
    if (passphrase === null) {
      const message = 'Hand it in with --passphrase-file FILE or PERCUTA_BACKUP_PASSPHRASE.';
      issues.push({ path: 'passphrase', message });
    }
    if (file === undefined || passphrase === null || issues.length > 0) throw new BadInput(issues);
    return withStore({ data: values.data, mayMake: true }, terminal, async (store) => {
      const { restoreBackup, verifyStore } = await import('@percuta/server');
      const path = whereMeant(file);
      const at = new Date();
      const { tables, rows } = await restoreBackup({ store, path, passphrase, at, reason: calledBy('restore') });
      const verdicts = await verifyStore(store, { practiceId: null, at });
      const broken = verdicts.filter(({ breaks }) => breaks.length > 0).length;
      terminal.out(`${rows} rows of ${tables} tables restored into ${store.location}`);
      terminal.out(
        broken === 0
          ? `The chains of ${verdicts.length} practices were checked: whole.`
          : `The chains of ${broken} of ${verdicts.length} practices were broken before the backup. npx percuta verify says where.`,
      );
      return broken === 0 ? 0 : 1;
    });
  },
};
