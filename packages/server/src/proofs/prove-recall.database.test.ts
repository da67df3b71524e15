import { describe, expect, it } from 'vitest';
import { MIGRATOR_ROLE } from '../database/roles.ts';
import { testDatabase } from '../testing/test-database.ts';
import { storeOf } from '../testing/test-server.ts';
import { isAsItMustBe, proveRecall } from './prove-recall.ts';

const test = testDatabase();
const SESSIONS = process.env.PERCUTA_PROVE === '1' ? 50 : 5;

describe(`a lot that was used in ${SESSIONS} sessions is recalled`, () => {
  it('in one transaction: everyone is listed, written to and flagged, or nothing is done; undoing only adds', async () => {
    const arena = { store: storeOf(test.database()), migrator: test.placeAs(MIGRATOR_ROLE) };
    const count = await proveRecall(arena, SESSIONS);
    process.stdout.write(
      `Recall: ${count.people} people, ${count.bookings} bookings flagged, ${count.letters} letters, ${count.halfDone} rows of a fault.\n`,
    );
    expect(count).toMatchObject({ halfDone: 0, misjudged: 0, startedAfter: 0, poorLetters: 0, lostByUndoing: 0 });
    expect(isAsItMustBe(count)).toBe(true);
  });
});
