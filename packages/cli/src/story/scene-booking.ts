import { cheeksAt, clearAnswers } from '@percuta/practice/examples';
import type { Cast } from './cast.ts';
import { consent } from './scene-planning.ts';
import { StoryBroken } from './somebody.ts';
import type { Teller } from './told.ts';

/** One session, from a time on. */
function visitAt(startsAt: string, practitionerId: string, purpose = 'session') {
  const endsAt = new Date(Date.parse(startsAt) + 60 * 60_000).toISOString();
  return { purpose, startsAt, endsAt, practitionerId };
}

interface Taken {
  readonly issue: readonly { readonly diagnostics: string }[];
  readonly alternatives: readonly { readonly startsAt: string }[];
}

/** The desk books; the calendar, and the plan's interval, say no where they must. Answers Ada's session and Ben's. */
export async function tellBooking(
  { ada, ben, desk, vega, lindId }: Cast,
  teller: Teller,
  today: string,
): Promise<{ readonly ada: string; readonly ben: string }> {
  teller.scene(`${today}: a time that nobody else has`);
  const wanted = visitAt('2026-11-24T13:00:00.000Z', lindId);
  const booked = await desk.does<{ visitId: string }>(`${ada.path}/visits`, wanted);
  teller.done(
    'The desk books Ada’s first session: booked for 24 November at 14:00 with Dr Lind, room and handpiece kept free.',
    'Practitioner, room and handpiece are taken in one transaction, or none of them.',
  );
  const late = await desk.tries(`${ben.path}/visits`, {
    ...visitAt('2026-11-24T13:30:00.000Z', lindId, 'consultation'),
  });
  if (late.status !== 409) throw new StoryBroken('a second booking of one time', late);
  const { issue, alternatives } = late.body as Taken;
  teller.refused('The desk tries to give Ben half past two, with Dr Lind as well.', issue[0]?.diagnostics ?? '', [
    `Free nearest to it: ${alternatives.map(({ startsAt }) => startsAt.slice(0, 16).replace('T', ' ')).join(', ')} UTC`,
  ]);
  const soon = await desk.isRefused(`${ada.path}/visits`, visitAt('2026-12-10T13:00:00.000Z', lindId));
  teller.refused(
    'The desk tries to book Ada’s second session for 10 December.',
    soon.because,
    soon.items.map(({ item, because }) => `${item}: ${because}`),
  );
  await desk.does(`${ada.path}/visits`, visitAt('2026-12-28T13:00:00.000Z', lindId));
  teller.done('The desk books it for 28 December instead: booked.', 'The interval of the plan is kept.');
  await ben.does(`${ben.path}/screening`, { answers: clearAnswers(today) });
  await vega.does(`${ben.path}/plans`, { plan: cheeksAt(1.25) });
  await consent(ben);
  const bens = await desk.does<{ visitId: string }>(`${ben.path}/visits`, visitAt('2026-11-23T09:00:00.000Z', lindId));
  await vega.does(`${ada.path}/plans`, { plan: cheeksAt(1) });
  teller.done(
    'Dr Vega looks at Ada’s scars again and goes shallower: version 2 of the plan, at 1 mm.',
    'What Ada has signed is version 1.',
  );
  return { ada: booked.visitId, ben: bens.visitId };
}
