import { OUTCOME_SCALES, type SidedZone } from '@percuta/practice';
import type { measureOutcomeContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { answersIn, missingIn, type ScaleDraft, ScaleFields } from '../../outcomes/scale-fields.tsx';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { deskWords } from '../../words/en/desk.ts';
import { outcomeWords as words } from '../../words/en/outcomes.ts';

interface GradeFormProps {
  readonly personId: string;
  /** Zones of the newest plan. */
  readonly zones: readonly SidedZone[];
  readonly onDone: () => Promise<void>;
}

const WHOLE = 'whole';

/** One grade in person, on any scale that there is. */
export function GradeForm({ personId, zones, onDone }: GradeFormProps): ReactElement | null {
  const act = useAct();
  const [scaleId, setScaleId] = useState(OUTCOME_SCALES[0]?.id ?? '');
  const [zone, setZone] = useState<SidedZone | typeof WHOLE>(zones[0] ?? WHOLE);
  const [draft, setDraft] = useState<ScaleDraft>({});
  const scale = OUTCOME_SCALES.find(({ id }) => id === scaleId);
  if (scale === undefined) return null;
  const missing = missingIn(scale, draft);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (missing > 0) return;
    const done = await act.run(() =>
      call<typeof measureOutcomeContract>({
        method: 'POST',
        path: '/api/people/:personId/outcomes',
        params: { personId },
        body: { scale: scaleId, zone: zone === WHOLE ? null : zone, answers: answersIn(scale, draft), image: null },
      }),
    );
    if (done === null) return;
    setDraft({});
    await onDone();
  };
  return (
    <form className="form grade-form" onSubmit={(event) => void keep(event)}>
      <SelectField
        label={words.scale}
        value={scaleId}
        options={OUTCOME_SCALES.map(({ id, name, measures }) => ({ value: id, text: `${name}: ${measures}` }))}
        onChoose={(id) => {
          setScaleId(id);
          setDraft({});
        }}
      />
      <SelectField
        label={words.zone}
        value={zone}
        options={[
          ...zones.map((one) => ({ value: one, text: deskWords.capital(deskWords.zone(one)) })),
          { value: WHOLE, text: words.whole },
        ]}
        onChoose={setZone}
      />
      <ScaleFields scale={scale} draft={draft} onChange={setDraft} />
      <div className="actions">
        <Button type="submit" isShut={missing > 0 || act.isBusy} aria-describedby="grade-missing">
          {words.do}
        </Button>
        <span id="grade-missing" className="hint">
          {missing > 0 ? words.missing(missing) : ''}
        </span>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}
