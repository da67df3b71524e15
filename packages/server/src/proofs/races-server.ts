/**
 * A server of its own process over a store that somebody else keeps running, to be killed:
 *
 *     node races-server.ts <socket folder> <database> <port> <moment in ms>
 *
 * Prints its address once it listens.
 */
import { openDatabase } from '../database/connect.ts';
import { APP_ROLE } from '../database/roles.ts';
import { buildServer } from '../http/server.ts';
import { SOCKET_PORT } from '../postgres/socket-folder.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { fastClock } from './races-mix.ts';

const [host = '', name = '', port = '0', startedMs = '0'] = process.argv.slice(2);
const database = openDatabase({ host, port: SOCKET_PORT, ssl: false, database: name, user: APP_ROLE });
const store = {
  database,
  keys: TEST_KEYS,
  location: '',
  lost: new Promise<string>(() => undefined),
  close: async () => undefined,
};
let address = '';
const site = { origins: () => [address] };
const limits = { calls: 1_000_000, signIns: 1_000_000 };
const server = await buildServer({
  context: { store, site, now: fastClock(Number(startedMs)) },
  logLevel: 'silent',
  limits,
});
address = await server.listen({ host: '127.0.0.1', port: Number(port) });
process.stdout.write(`${address}\n`);
