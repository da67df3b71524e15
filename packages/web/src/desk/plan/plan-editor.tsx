import type { CourseState, SidedZone } from '@percuta/practice';
import { type ReactElement, useDeferredValue, useMemo, useState } from 'react';
import { planWords as words } from '../../words/en/desk-plan.ts';
import { checkDraft } from './check-draft.ts';
import { CourseFields } from './course-fields.tsx';
import { PlanDepths } from './plan-depths.tsx';
import { draftOf, type PlanDraft } from './plan-draft.ts';
import { PlanFace } from './plan-face.tsx';
import { PlanFindings } from './plan-findings.tsx';
import { PlanLimits } from './plan-limits.tsx';
import { PlanOutlook } from './plan-outlook.tsx';
import { zonesOf } from './plan-rows.ts';
import { Propose } from './propose.tsx';
import { rowOn } from './row-on-face.ts';
import { Spared } from './spared.tsx';
import { useMarking } from './use-marking.ts';
import { ZoneRows } from './zone-rows.tsx';

interface PlanEditorProps {
  readonly personId: string;
  readonly course: CourseState;
  readonly today: string;
  readonly onProposed: () => Promise<void>;
}

/** The face, its zones as a table, limits and outlook from left to right; below them what needs deciding. */
export function PlanEditor({ personId, course, today, onProposed }: PlanEditorProps): ReactElement {
  const [draft, setDraft] = useState<PlanDraft>(() => draftOf(course));
  const change = (part: Partial<PlanDraft>) => setDraft((now) => ({ ...now, ...part }));
  const [chosen, setChosen] = useState<SidedZone | null>(null);
  const settled = useDeferredValue(draft);
  const checked = useMemo(() => checkDraft(settled, course.answers, today), [settled, course.answers, today]);
  const marking = useMarking(draft, change);
  const zones = zonesOf(draft.rows).map(({ zone }) => zone);
  const onFace = chosen ?? zones[0] ?? null;
  const shown = (onFace === null ? null : rowOn(settled.rows, onFace)) ?? settled.rows[0] ?? null;
  return (
    <div className="plan-editor">
      <CourseFields draft={draft} onChange={change} />
      <div className="plan-column">
        <PlanFace {...{ draft, checked, marking }} chosen={onFace} onChoose={setChosen} onChange={change} />
        {shown === null ? null : <PlanDepths draft={settled} answers={course.answers} today={today} />}
      </div>
      <div className="plan-column">
        <section className="plan-zones" aria-labelledby="plan-zones">
          <h2 id="plan-zones">{words.zones}</h2>
          <ZoneRows draft={draft} checked={checked} chosen={onFace} onChoose={setChosen} onChange={change} />
        </section>
        <Spared draft={draft} zones={zones} marking={marking} onChange={change} />
      </div>
      {shown === null ? (
        <p className="plan-empty">{words.noZones}</p>
      ) : (
        <div className="plan-column plan-ahead">
          <PlanLimits draft={settled} checked={checked} row={shown} />
          <PlanOutlook
            draft={settled}
            row={shown}
            answers={course.answers}
            today={today}
            isRefused={checked.findings.some(({ verdict }) => verdict === 'refuse')}
          />
        </div>
      )}
      <PlanFindings checked={checked} isEmpty={settled.rows.length === 0} />
      <Propose
        personId={personId}
        draft={draft}
        checked={checked}
        version={course.plans.length + 1}
        onProposed={onProposed}
      />
    </div>
  );
}
