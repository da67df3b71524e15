import { ANAESTHETICS } from '@percuta/evidence';
import { PLAN_INDICATIONS } from '@percuta/practice';
import type { ReactElement } from 'react';
import { SelectField } from '../../parts/fields.tsx';
import { INTERVALS_DAYS, SESSIONS } from '../../plan/choice.ts';
import { DEVICE_OPTIONS } from '../../plan/device-options.ts';
import { deskWords } from '../../words/en/desk.ts';
import { planWords as words } from '../../words/en/desk-plan.ts';
import type { PlanDraft } from './plan-draft.ts';

interface CourseFieldsProps {
  readonly draft: PlanDraft;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

const NONE = 'none';

const INDICATIONS = PLAN_INDICATIONS.map((value) => ({ value, text: deskWords.capital(words.indications[value]) }));
const NUMBING = [{ value: NONE, text: words.none }, ...ANAESTHETICS.map(({ id, name }) => ({ value: id, text: name }))];
const GLIDES = [
  { value: 'sterile-hydrogel', text: words.glides['sterile-hydrogel'] },
  { value: NONE, text: words.glides.none },
];

/** What holds for the whole course: what for, with what, how often. */
export function CourseFields({ draft, onChange }: CourseFieldsProps): ReactElement {
  const { sessions } = draft;
  const reviews = SESSIONS.filter((session) => session <= sessions.count);
  return (
    <div className="course-fields">
      <SelectField
        label={words.what}
        value={draft.indication}
        options={INDICATIONS}
        onChoose={(indication) => onChange({ indication })}
      />
      <SelectField
        label={words.device}
        value={draft.device}
        options={DEVICE_OPTIONS}
        onChoose={(device) => onChange({ device })}
      />
      <SelectField
        label={words.sessions}
        value={sessions.count}
        options={SESSIONS.map((value) => ({ value, text: String(value) }))}
        onChoose={(count) => onChange({ sessions: { ...sessions, count, reviewAfterSession: count } })}
      />
      <SelectField
        label={words.interval}
        value={sessions.intervalDays ?? INTERVALS_DAYS[5]}
        isIdle={sessions.count === 1}
        options={INTERVALS_DAYS.map((value) => ({ value, text: String(value) }))}
        onChoose={(intervalDays) => onChange({ sessions: { ...sessions, intervalDays } })}
      />
      <SelectField
        label={words.review}
        value={sessions.reviewAfterSession ?? 0}
        options={[{ value: 0, text: words.noReview }, ...reviews.map((value) => ({ value, text: String(value) }))]}
        onChoose={(review) => onChange({ sessions: { ...sessions, reviewAfterSession: review === 0 ? null : review } })}
      />
      <SelectField
        label={words.glide}
        value={draft.glide ?? NONE}
        options={GLIDES}
        onChoose={(glide) => onChange({ glide: glide === NONE ? null : glide })}
      />
      <SelectField
        label={words.anaesthetic}
        value={draft.anaesthetic ?? NONE}
        options={NUMBING}
        onChoose={(anaesthetic) => onChange({ anaesthetic: anaesthetic === NONE ? null : anaesthetic })}
      />
    </div>
  );
}
