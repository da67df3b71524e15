import type { FrontDeskView, Triage } from '@percuta/practice';
import type { Cast } from './cast.ts';
import type { Teller } from './told.ts';

interface Reported {
  readonly reportId: string;
  readonly triage: Triage;
  readonly numbers: { readonly day: string; readonly night: string } | null;
}

interface Waiting {
  readonly work: readonly { readonly kind: string; readonly person: { readonly name: string } | null }[];
}

/** A red flag is answered at once, and put before a human with a clock. */
export async function tellAftercare(
  { ada, vega, desk }: Cast,
  teller: Teller,
  when: { session: string; today: string },
) {
  teller.scene(`${when.today}: three days later`);
  const report = { session: when.session, day: null, signs: ['redness', 'blisters'], unsure: [] };
  const { reportId, triage, numbers } = await ada.does<Reported>(`${ada.path}/reports`, {
    ...report,
    words: null,
    photographs: [],
  });
  teller.done(
    'In the evening Ada reports redness, and painful blisters in a group: a red flag, triaged at once.',
    `Level ${triage.level}, day ${triage.day}: ${triage.call}; somebody answers ${triage.answerWithin}.`,
    [...triage.doNow, `By night: ${numbers?.night ?? 'no number is set'}`],
  );
  const { work } = await vega.get<Waiting>('/api/work-list');
  const reports = work.filter(({ kind }) => kind === 'report');
  const waiting = reports.map(({ person }) => person?.name).join(', ');
  const answer = { words: 'Come in at eight tomorrow; it may be a cold sore.', closed: true };
  const path: `/api/${string}` = `${ada.path}/reports/${reportId}/answers`;
  const lower = await vega.isRefused(path, { ...answer, level: 3, lowerBecause: null });
  teller.refused(
    'Dr Vega, on whose list it stands, tries to answer it as less urgent without a reason.',
    lower.because,
    [`On the list: ${waiting}`],
  );
  await vega.does(path, { ...answer, level: 2, lowerBecause: null });
  teller.done('She answers it as urgent as it is.', `“${answer.words}”`);
  const { view } = await desk.get<{ view: FrontDeskView }>(`${ada.path}/course`);
  teller.done(
    'The desk looks at Ada’s visits.',
    'It sees when, and whether she is cleared, and never why:',
    view.visits.map(({ on, stage, clearance }) => `${on}: ${stage}, ${clearance ?? 'nothing to clear'}`),
  );
}
