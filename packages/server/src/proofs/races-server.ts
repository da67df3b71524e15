/**
 * A server of its own process over a store that somebody else keeps running, to be killed:
 *
 *     node races-server.ts <socket folder> <database> <port> <moment in ms>
 *
 * Reads the keys of the test from its input, and prints its address once it listens.
 */
import { text } from 'node:stream/consumers';
import { openDatabase } from '../database/connect.ts';
import { APP_ROLE } from '../database/roles.ts';
import { buildServer } from '../http/server.ts';
import { readMasterKeys } from '../keys/master-keys.ts';
import { SOCKET_PORT } from '../postgres/socket-folder.ts';
import { testPictures } from '../testing/test-pictures.ts';
import { fastClock } from './races-mix.ts';

const [host = '', name = '', port = '0', startedMs = '0'] = process.argv.slice(2);
const database = openDatabase({ host, port: SOCKET_PORT, ssl: false, database: name, user: APP_ROLE });
const keys = readMasterKeys(await text(process.stdin));
if (keys === null) throw new Error('No keys came.');
const store = {
  database,
  keys,
  pictures: testPictures(),
  location: '',
  lost: new Promise<string>(() => undefined),
  close: async () => undefined,
};
let address = '';
const site = { origins: () => [address] };
const limits = { calls: 1_000_000, signIns: 1_000_000 };
const server = await buildServer({
  context: { store, site, now: fastClock(Number(startedMs)) },
  logLevel: 'error',
  logTo: process.stderr,
  limits,
});
address = await server.listen({ host: '127.0.0.1', port: Number(port) });
process.stdout.write(`${address}\n`);
