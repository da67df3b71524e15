import type { ScaleItem } from '@percuta/evidence';
import { OUTCOME_SCALES, outcomeScale, type SidedZone } from '@percuta/practice';
import type { measureOutcomeContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { answersIn, missingIn, type ScaleDraft, ScaleFields } from '../outcomes/scale-fields.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { commonWords } from '../words/en/common.ts';
import { courseWords } from '../words/en/course.ts';
import { outcomeWords } from '../words/en/outcomes.ts';
import { zoneName } from '../words/en/zone-name.ts';
import type { OwnCourse } from './use-own-course.ts';

const words = outcomeWords.own;
const WHOLE = 'whole';

/** Those that are the person’s to tell, and are not under somebody’s licence. */
const OWN = OUTCOME_SCALES.filter(({ by, licensed }) => by?.includes('person') === true && licensed !== true);

/** What only the person can know: how the skin has changed, a scar, pain. */
export default function OwnScales({ course }: { readonly course: OwnCourse }): ReactElement {
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="explanation lead">{words.lead}</p>
      <OwnForm course={course} />
      <Before course={course} />
      <p className="after-list">
        <a href="#overview">{words.back}</a>
      </p>
    </>
  );
}

function OwnForm({ course }: { readonly course: OwnCourse }): ReactElement | null {
  const act = useAct();
  const zones = course.view.plan?.plan.zones.map(({ zone }) => zone) ?? [];
  const [scaleId, setScaleId] = useState(OWN.find(({ id }) => id === 'scale-gais')?.id ?? '');
  const [zone, setZone] = useState<SidedZone | typeof WHOLE>(WHOLE);
  const [draft, setDraft] = useState<ScaleDraft>({});
  const [isKept, setKept] = useState(false);
  const scale = outcomeScale(scaleId);
  if (scale === null) return null;
  const missing = missingIn(scale, draft);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (missing > 0) return;
    const body = { scale: scaleId, zone: zone === WHOLE ? null : zone, answers: answersIn(scale, draft), image: null };
    const path = '/api/people/:personId/outcomes';
    const params = { personId: course.personId };
    const done = await act.run(() => call<typeof measureOutcomeContract>({ method: 'POST', path, params, body }));
    if (done === null) return;
    setDraft({});
    setKept(true);
    await course.again();
  };
  const choose = (id: string) => {
    setScaleId(id);
    setDraft({});
    setKept(false);
  };
  return (
    <form className="form own-scales" onSubmit={(event) => void keep(event)}>
      <SelectField label={words.what} value={scaleId} options={SCALES} onChoose={choose} />
      <SelectField label={words.where} value={zone} options={placesOf(zones)} onChoose={setZone} />
      <ScaleFields scale={scale} draft={draft} labelOf={(item) => labelOf(scaleId, item)} onChange={setDraft} />
      <div className="actions">
        <Button type="submit" isShut={missing > 0 || act.isBusy} aria-describedby="own-missing">
          {words.do}
        </Button>
        <span id="own-missing" className="hint" role="status">
          {isKept && Object.keys(draft).length === 0 ? words.kept : missing > 0 ? outcomeWords.missing(missing) : ''}
        </span>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}

const SCALES = OWN.map(({ id, name }) => ({ value: id, text: words.scales[id] ?? name }));

function placesOf(zones: readonly SidedZone[]) {
  const named = zones.map((zone) => ({ value: zone, text: courseWords.sheet.capital(zoneName(zone)) }));
  return [{ value: WHOLE, text: words.whole } as const, ...named];
}

function labelOf(scaleId: string, item: ScaleItem): string {
  return words.items[scaleId] ?? item.words;
}

/** What was told before, newest first. */
function Before({ course }: { readonly course: OwnCourse }): ReactElement | null {
  const told = course.view.outcomes.filter(({ scale }) => OWN.some(({ id }) => id === scale)).toReversed();
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="told-before">
      <h2 id="told-before">{words.before}</h2>
      <ul>
        {told.map(({ measure, scale, zone, score, about }) => (
          <li key={measure}>
            <b>{words.scales[scale] ?? scale}</b>
            {zone === null ? '' : `, ${zoneName(zone)}`}: {words.line(score, outcomeScale(scale)?.maximum ?? score)},{' '}
            {commonWords.day(about)}
          </li>
        ))}
      </ul>
    </section>
  );
}
