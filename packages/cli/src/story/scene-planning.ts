import type { CourseOutlook } from '@percuta/model';
import type { ConsentDocument, PatientView, TreatingView } from '@percuta/practice';
import { cheeksAt, clearAnswers, readWhole } from '@percuta/practice/examples';
import { bandText } from '../simulate/band-text.ts';
import type { Cast, Patient } from './cast.ts';
import type { Teller } from './told.ts';

/** Is it safe for me? Ada answers, a clinician plans, Ada reads and signs. */
export async function tellPlanning({ ada, vega }: Cast, teller: Teller, today: string): Promise<void> {
  teller.scene(`${today}: is it safe for Ada?`);
  await ada.does(`${ada.path}/screening`, { answers: clearAnswers(today, TOOK_ISOTRETINOIN) });
  const { view } = await ada.get<{ view: PatientView }>(`${ada.path}/course`);
  teller.done(
    'Ada answers every question of the screening, and says that she took isotretinoin until 24 August.',
    `${view.findings.length} finding${view.findings.length === 1 ? '' : 's'}, in words for her, each with its sources:`,
    view.findings.map(({ rule, verdict, says, sources }) => `${rule} ${verdict}: ${says} [${sources.join(', ')}]`),
  );
  await vega.does(`${ada.path}/plans`, { plan: cheeksAt(1.25) });
  const { view: seen } = await vega.get<{ view: TreatingView }>(`${ada.path}/course`);
  const plan = seen.course.plans.at(-1);
  const scope = [...new Set((plan?.scope ?? []).map((zone) => zone.scope))].join(', ');
  const { count, intervalDays } = cheeksAt(1.25).sessions;
  teller.done(
    `Dr Vega proposes version 1 of the plan: both cheeks at 1.25 mm, ${count} sessions, interval ${intervalDays} days.`,
    `The rules on plans say ${plan?.found.verdict ?? 'nothing'}; ${scope} for ${plan?.deviceName ?? ''}.`,
    await outlookLines(ada, vega),
  );
  await consent(ada);
  teller.done(
    'Ada reads the consent text for version 1, beside doing nothing, and signs exactly that.',
    `The plan and the text are signed by their digests: plan ${plan?.hash.slice(0, 19) ?? ''}…`,
  );
}

const TOOK_ISOTRETINOIN = { isotretinoin: { answer: 'stopped', stoppedOn: '2026-08-24' } } as const;

interface Outlook {
  readonly planned: CourseOutlook;
  readonly nothing: CourseOutlook;
  readonly assumed: readonly string[];
}

const SHOWN_DAYS = [90, 180, 365];

async function outlookLines(ada: Patient, vega: Cast['vega']): Promise<readonly string[]> {
  const { planned, nothing, assumed } = await vega.get<Outlook>(`${ada.path}/plans/1/outlook`);
  const { version, draws, posterior } = planned.model;
  return [
    'Outlook for the cheek: median, with the interval that holds nine times in ten.',
    ...SHOWN_DAYS.map((day) => `day ${day}: ${on(planned, day)}; with nothing done: ${on(nothing, day)}`),
    `Rests on model ${version}, ${draws} draws of ${posterior.slice(0, 19)}…; assumed: ${assumed.join('; ')}.`,
  ];
}

function on({ days, zones }: CourseOutlook, day: number): string {
  const at = days.findLastIndex((one) => one <= day);
  const collagen = zones.cheek?.outlook.dermalCollagenChange[at] ?? null;
  const scars = zones.cheek?.outlook.acneScarGradeChange[at] ?? null;
  const share = collagen === null ? 'unknown' : `${bandText(collagen, { scale: 100, decimals: 1 })} %`;
  const grade = scars === null ? 'unknown' : bandText(scars, { decimals: 2 });
  return `collagen of the dermis ${share}, acne scar grade ${grade}`;
}

/** Reads the text for the newest version and signs it. */
export async function consent(patient: Patient): Promise<void> {
  const text = await patient.get<ConsentDocument>(`${patient.path}/consent-document`);
  const signature = { kind: 'typed', mark: patient.name, name: patient.name };
  await patient.does(`${patient.path}/consents`, {
    planHash: text.planHash,
    documentHash: text.hash,
    language: 'en',
    scopes: ['treatment', 'clinical-photographs'],
    signature,
    readThrough: readWhole(text.sections),
  });
}
