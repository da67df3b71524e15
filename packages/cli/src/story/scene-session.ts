import { compareDelivered, type TreatingView, zoneTitle } from '@percuta/practice';
import { allSaid, cartridgeCode, SIGNED_IN, SIGNED_OUT, sameAsBefore } from '@percuta/practice/examples';
import type { Cast, Patient } from './cast.ts';
import { consent } from './scene-planning.ts';
import type { Refusal } from './somebody.ts';
import type { Teller } from './told.ts';

const ZONE = { endpoint: 'redness', painScore: 3, deviation: null };

type SessionPath = `/api/people/${string}/sessions/${string}`;

const pathOf = (patient: Patient, session: string): SessionPath => `${patient.path}/sessions/${session}`;

/** Ben's session, the day before, with cartridge 7: in short. */
export async function holdBensSession({ ben, lind, desk }: Cast, session: string, today: string): Promise<void> {
  const path = pathOf(ben, session);
  await desk.does(`${path}/check-in`);
  await ben.does(`${path}/screening`, { answers: sameAsBefore(today) });
  await lind.does(`${path}/sign-in`, SIGNED_IN);
  await lind.does(`${path}/time-out`, { said: allSaid(cartridgeCode('7')) });
  await lind.does(`${path}/start`);
  for (const zone of ['left-cheek', 'right-cheek'])
    await lind.does(`${path}/zones`, { zone, settingMm: 1.25, passes: 4, ...ZONE });
  await close(lind, path, { leftOut: [], nextContactOn: '2026-11-24' });
}

/** The day of Ada's session. Answers the end of the record when it was sealed. */
export async function tellSession(cast: Cast, teller: Teller, { session, today }: { session: string; today: string }) {
  const { ada, lind, desk } = cast;
  teller.scene(`${today}: the session`);
  const path = pathOf(ada, session);
  await desk.does(`${path}/check-in`);
  await ada.does(`${path}/screening`, { answers: sameAsBefore(today) });
  await lind.does(`${path}/sign-in`, SIGNED_IN);
  teller.done(
    'Ada is checked in, asked again what may have changed, and signed in by two identifiers.',
    'Answers that may change from one day to the next count for a day.',
  );
  await tellRefusedStarts(cast, teller, path);
  await lind.does(`${path}/time-out`, { said: allSaid(cartridgeCode('8')) });
  await lind.does(`${path}/start`);
  teller.done(
    'Dr Lind takes cartridge 8 again, which is new, holds the time-out and starts: allowed.',
    'Nothing is open: plan, consent, screening, credential, antisepsis and cartridge were looked up at that moment.',
  );
  const delivered = await tellDelivery(cast, teller, path);
  return tellSeal(cast, teller, { path, delivered });
}

const itemLines = ({ items }: Refusal): string[] =>
  items.map(({ item, because, sources }) => `${item}: ${because} [${sources.join(', ')}]`);

async function tellRefusedStarts({ ada, vega, lind }: Cast, teller: Teller, path: SessionPath): Promise<void> {
  const said = allSaid(cartridgeCode('8'));
  const wet = { ...said, antisepsis: { ...said.antisepsis, dried: false } };
  await lind.does(`${path}/time-out`, { said: wet });
  const first = await lind.isRefused(`${path}/start`);
  teller.refused(
    'Dr Lind holds the time-out and tries to start: the antiseptic is not dry, and the consent is for an older plan.',
    first.because,
    itemLines(first),
  );
  const open = first.items.find(({ mayBeOverridden }) => mayBeOverridden);
  const reason = 'Superficial work, 92 days after the last capsule; both views discussed with her.';
  const sessionId = path.split('/').at(-1) ?? '';
  await vega.does(`${ada.path}/overrides`, { finding: open?.finding ?? '', session: sessionId, reason });
  teller.done(
    `Dr Vega decides on ${open?.item ?? 'it'}, by name: “${reason}”`,
    'It holds for this very finding alone.',
  );
  await consent(ada);
  teller.done('Ada reads version 2 and signs it.', 'The consent is for exactly the plan that stands.');
  await lind.does(`${path}/time-out`, { said: allSaid(cartridgeCode('7')) });
  const second = await lind.isRefused(`${path}/start`);
  teller.refused(
    'The skin is dry, and the time-out is held again; but in the tray lies cartridge 7, which was used on Ben the day before.',
    second.because,
    itemLines(second),
  );
}

/** Answers the number of the entry on the left cheek. */
async function tellDelivery({ ada, lind }: Cast, teller: Teller, path: SessionPath): Promise<number> {
  const left = { zone: 'left-cheek', settingMm: 1, passes: 4, ...ZONE };
  const { entries } = await lind.does<{ entries: { seq: number }[] }>(`${path}/zones`, left);
  await lind.does(`${path}/zones`, { zone: 'right-cheek', settingMm: 1, passes: 3, ...ZONE });
  const short = await lind.isRefused(`${path}/finish`, { leftOut: [] });
  teller.refused('Dr Lind finishes with a pass left out on the right.', short.because);
  await lind.does(`${path}/finish`, { leftOut: [{ zone: 'right-cheek', because: 'Pinpoint bleeding came early.' }] });
  const { view } = await lind.get<{ view: TreatingView }>(`${ada.path}/course`);
  const session = view.course.sessions[path.split('/').at(-1) ?? '']?.session;
  const compared = session === undefined ? [] : compareDelivered(session.zones, session).zones;
  const lines = compared.map(({ zone, planned, delivered, outcome, reasons }) => {
    const done = delivered === null ? 'nothing' : `${delivered.settingMm} mm × ${delivered.passes}`;
    const why = reasons.length === 0 ? '' : ` (${reasons.join(' ')})`;
    return `${zoneTitle(zone)}: planned ${planned?.settingMm} mm × ${planned?.passes}, delivered ${done}: ${outcome}${why}`;
  });
  teller.done('With the reason said, needling ends.', 'Delivered is held against planned:', lines);
  return entries[0]?.seq ?? 0;
}

async function tellSeal(
  { ada, lind }: Cast,
  teller: Teller,
  { path, delivered }: { readonly path: SessionPath; readonly delivered: number },
): Promise<string> {
  const recordHash = await close(lind, path, { leftOut: null, nextContactOn: '2026-11-25' });
  const { view } = await lind.get<{ view: TreatingView }>(`${ada.path}/course`);
  const sealedAs = view.course.sessions[path.split('/').at(-1) ?? '']?.sealedAs ?? '';
  teller.done(
    'Aftercare is handed over and said back, sharps are counted, the session is sealed.',
    'Sealed for good:',
    [`session ${sealedAs}`, `record  ${recordHash}`],
  );
  const more = await lind.isRefused(`${path}/zones`, { zone: 'left-cheek', settingMm: 1, passes: 1, ...ZONE });
  teller.refused('Dr Lind tries to add a pass to the sealed session.', more.because);
  await lind.does(`${ada.path}/corrections`, {
    corrects: delivered,
    says: 'Pain was 5, not 3.',
    because: 'Misheard.',
  });
  teller.done(`He adds a correction to entry ${delivered} instead.`, 'The entry itself stays as it was.');
  return recordHash;
}

/** Ends needling unless it has ended, hands over the sheet, signs out and seals. */
async function close(
  lind: Cast['lind'],
  path: SessionPath,
  { leftOut, nextContactOn }: { readonly leftOut: readonly object[] | null; readonly nextContactOn: string },
): Promise<string> {
  if (leftOut !== null) await lind.does(`${path}/finish`, { leftOut });
  const { hash: sheetHash } = await lind.get<{ hash: string }>(`${path}/aftercare-sheet`);
  await lind.does(`${path}/aftercare`, { sheetHash, readBack: true, nextContactOn });
  await lind.does(`${path}/sign-out`, SIGNED_OUT);
  const { record } = await lind.does<{ record: { hash: string } }>(`${path}/seal`);
  return record.hash;
}
