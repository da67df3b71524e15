/**
 * A program for the proof of mail: opens the store in a folder, and sends what waits. At the place that it is told it says
 * so, and then does nothing more until it is killed: before anything is handed over, or after the mail server has answered
 * and before the message is marked. Arguments: data folder, folder of PostgreSQL's programs, address of the mail server,
 * `before`, `after` or `not`.
 */
import { openEmbeddedStore } from '../embedded-store.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import type { Channel } from '../messages/channel.ts';
import { mailChannel } from '../messages/mail-channel.ts';
import { readBinaries } from '../postgres/binaries.ts';

const [dataFolder = '', binFolder = '', url = '', stop = ''] = process.argv.slice(2);
const report = (line: string): void => void process.stderr.write(`${line}\n`);
const store = await openEmbeddedStore({ dataFolder, binaries: readBinaries(binFolder), report });
const mail = mailChannel({ url, from: 'desk@rose-house.example' });

async function standStill(): Promise<never> {
  process.stdout.write('there\n');
  return new Promise<never>(() => undefined);
}

const email: Channel = {
  ...mail,
  send: async (message) => {
    if (stop === 'before') await standStill();
    await mail.send(message);
    if (stop === 'after') await standStill();
  },
};
const channels = { email, sms: null };
await startJobs({
  store,
  channels,
  origin: null,
  now: () => new Date(),
  everySeconds: 0.5,
  superviseEverySeconds: 1,
  failed: (error) => report(`a job failed: ${error instanceof Error ? error.message : 'unknown'}`),
});
process.stdout.write('works\n');
