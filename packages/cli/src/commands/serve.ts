import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';

const USAGE = `percuta serve: serves the page and keeps the data

  npx percuta serve [--port 4173] [--host 127.0.0.1] [--data FOLDER] [--fresh-demo]

  --port   where to listen (or PORT); default 4173
  --host   on which address (or HOST); default 127.0.0.1, this machine alone
  --data   the folder of the embedded database (or PERCUTA_DATA); default ~/.local/share/percuta,
           for root /var/lib/percuta/data
  --fresh-demo  leaves the demo practice as it was played with behind, and opens a new one

  DATABASE_URL      a PostgreSQL 15 or newer of your own, instead of the embedded one
  LOG_LEVEL         warn unless set; info logs one line a request

  npm start does the same, and first installs and builds what is missing.`;

/** Serves until it is told to stop. */
export const SERVE: Command = {
  name: 'serve',
  summary: 'serves the page and keeps the data',
  usage: USAGE,
  run: async (args, terminal) => {
    const options = {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      'fresh-demo': { type: 'boolean' },
    } as const;
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const env = {
      ...process.env,
      ...(values.port !== undefined && { PORT: values.port }),
      ...(values.host !== undefined && { HOST: values.host }),
      ...(values.data !== undefined && { PERCUTA_DATA: values.data }),
      ...(values['fresh-demo'] === true && { PERCUTA_DEMO: 'fresh' }),
    };
    // Loaded only here: no other command waits for the server's packages.
    const { readSettings, runUntilStopped } = await import('@percuta/server');
    return runUntilStopped(() => readSettings(env), terminal);
  },
};
