import { describe, expect, it } from 'vitest';
import { testBinaries } from '../testing/test-binaries.ts';
import { proveMail } from './prove-mail.ts';

/** Each starts three PostgreSQLs one after the other: at full count only. */
describe.runIf(process.env.PERCUTA_PROVE === '1')('a mail that kill -9 comes between', () => {
  it.each(['before', 'after'] as const)('%s it was handed over has one Message-ID', async (killed) => {
    expect(await proveMail(killed, testBinaries())).toMatchObject({ ids: 1, state: 'sent' });
  });
});
