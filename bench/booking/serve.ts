/**
 * Percuta as it runs, in a process of its own, over the PostgreSQL of the bench:
 *
 *     node bench/booking/serve.ts <socket folder> <database>
 *
 * The first line of its input is the keys, as base64. Prints its address once it listens; then, at each line that it
 * reads, how much processor time it has used, in milliseconds. Ends with its input.
 */
import { createInterface } from 'node:readline';
import { openDatabase } from '../../packages/server/src/database/connect.ts';
import { APP_ROLE } from '../../packages/server/src/database/roles.ts';
import { buildServer } from '../../packages/server/src/http/server.ts';
import { readMasterKeys } from '../../packages/server/src/keys/master-keys.ts';
import { SOCKET_PORT } from '../../packages/server/src/postgres/socket-folder.ts';
import { testPictures } from '../../packages/server/src/testing/test-pictures.ts';
import { AT, NO_LIMITS } from './calendar.ts';

const [host = '', name = ''] = process.argv.slice(2);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const keys = readMasterKeys(Buffer.from((await lines.next()).value ?? '', 'base64').toString());
if (keys === null) throw new Error('No keys came.');
const database = openDatabase({ host, port: SOCKET_PORT, ssl: false, database: name, user: APP_ROLE });
const lost = new Promise<string>(() => undefined);
const store = { database, keys, pictures: testPictures(), location: '', lost, close: async () => undefined };
let address = '';
const context = { store, site: { origins: () => [address] }, now: () => AT };
const server = await buildServer({ context, logLevel: 'error', logTo: process.stderr, limits: NO_LIMITS });
address = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${address}\n`);
while ((await lines.next()).done !== true) {
  const { user, system } = process.cpuUsage();
  process.stdout.write(`${(user + system) / 1_000}\n`);
}
server.server.closeAllConnections();
await server.close();
await database.close();
