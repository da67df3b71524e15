import { z } from 'zod';
import { readVisits, writeCalendar } from '../../calendar/read-visits.ts';
import { asSystem } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, FILE, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { hashOfToken, practiceOfToken } from '../../sign-in/token.ts';
import { TOKEN } from '../fields.ts';

const DAY_MS = 86_400_000;
const SHOWN_BACK_DAYS = 30;

/** What a calendar program fetches, again and again. Nobody is signed in: who knows the address may look. */
export const readCalendarFeedContract = contract({
  id: 'read-calendar-feed',
  method: 'GET',
  path: '/api/calendar-feeds/:token/appointments.ics',
  summary: 'A calendar at its secret address.',
  access: 'anyone',
  pace: 'sign-in',
  params: z.strictObject({ token: TOKEN }),
  file: 'text/calendar',
  answers: { 200: FILE },
  noes: [404],
});

const handle: Handler<typeof readCalendarFeedContract> = async ({ store, params: { token }, at }) => {
  const practiceId = practiceOfToken(token);
  if (practiceId === null) return GONE;
  return inPractice(store.database, asSystem(practiceId), async (tx) => {
    const feed = await tx
      .selectFrom('calendar_feed')
      .innerJoin('account', (join) =>
        join
          .onRef('account.practice_id', '=', 'calendar_feed.practice_id')
          .onRef('account.id', '=', 'calendar_feed.account_id'),
      )
      .select(['calendar_feed.account_id as practitionerId', 'calendar_feed.person_id as personId'])
      .where('token_hash', '=', hashOfToken(token))
      .where('revoked_at', 'is', null)
      .where('account.status', '=', 'active')
      .executeTakeFirst();
    if (feed === undefined) return GONE;
    const { personId, practitionerId } = feed;
    const after = new Date(at.getTime() - SHOWN_BACK_DAYS * DAY_MS);
    const visits = await readVisits(tx, personId === null ? { practitionerId } : { personId }, after);
    return { status: 200, body: await writeCalendar(tx, visits) };
  });
};

const GONE = no(404, 'This address shows nothing. Make a new one where you are signed in.');

export const readCalendarFeed = operation(readCalendarFeedContract, handle);
