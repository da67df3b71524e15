import type { QuestionKey, ScreeningAnswers } from '@percuta/practice';
import type { screenSessionContract, signInSessionContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField, ManyField } from '../../parts/choice.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { ASKED_TODAY } from '../../safety/asked-today.ts';
import { answersOf, type DraftAnswer, EMPTY_DRAFT, isNumberIn } from '../../safety/draft.ts';
import { isScreeningAnswers } from '../../safety/is-screening-answers.ts';
import { QuestionField } from '../../safety/question-field.tsx';
import { roomWords } from '../../words/en/desk-room.ts';
import { ofSession, type Room } from './room.ts';

const words = roomWords.signIn;
const IDENTIFIERS = ['name', 'date of birth', 'identity card'] as const;
type Identifier = (typeof IDENTIFIERS)[number];
const MASS_KG = { from: 20, to: 400 };

interface SignInDraft {
  readonly answers: Partial<Record<QuestionKey, DraftAnswer>>;
  readonly identifiers: readonly Identifier[];
  readonly photographs: 'taken' | 'declined' | null;
  readonly mass: string;
}

const NOTHING_SAID: SignInDraft = { answers: {}, identifiers: [], photographs: null, mass: '' };

/** What may have changed is asked again, and it is made sure who this is. */
export function SignInStep({ room }: { readonly room: Room }): ReactElement {
  const { taps } = room;
  const [draft, setDraft] = useState(NOTHING_SAID);
  const say = (part: Partial<SignInDraft>) => setDraft({ ...draft, ...part });
  const missing = missingIn(draft);
  const { answers, identifiers, photographs, mass } = draft;
  return (
    <section className="room-step">
      <ManyField
        label={<span className="legend-title">{words.identifiers}</span>}
        values={identifiers}
        options={IDENTIFIERS.map((value) => ({ value, text: words.identifierNames[value] }))}
        onChange={(chosen) => say({ identifiers: chosen })}
      />
      <AskedToday answers={answers} onAnswer={(given) => say({ answers: { ...answers, ...given } })} />
      <ChoiceField
        label={<span className="legend-title">{words.photographs}</span>}
        value={photographs}
        options={(['taken', 'declined'] as const).map((value) => ({ value, text: words.photographAnswers[value] }))}
        onChoose={(chosen) => say({ photographs: chosen })}
      />
      <TextField
        label={words.mass}
        hint={words.massHint}
        inputMode="decimal"
        unit={words.kg}
        value={mass}
        onChange={(written) => say({ mass: written })}
      />
      <div className="actions">
        <Button
          size="room"
          isShut={missing > 0 || taps.sending !== 'saved'}
          aria-describedby="sign-in-missing"
          onClick={() => void signIn(room, draft)}
        >
          {words.do}
        </Button>
        <span id="sign-in-missing" className="hint">
          {missing === 0 ? '' : words.missing(missing)}
        </span>
      </div>
      <Notice denial={taps.denial} />
    </section>
  );
}

function missingIn({ answers, identifiers, photographs }: SignInDraft): number {
  const open = ASKED_TODAY.filter((key) => answers[key] === undefined).length;
  return open + (identifiers.length < 2 ? 1 : 0) + (photographs === null ? 1 : 0);
}

/** The answers first: who this is counts only beside what they say today. */
async function signIn(room: Room, { answers, identifiers, photographs, mass }: SignInDraft): Promise<void> {
  const { taps, again } = room;
  if (photographs === null) return;
  const screened = await taps.send<typeof screenSessionContract>({
    method: 'POST',
    path: '/api/people/:personId/sessions/:sessionId/screening',
    params: ofSession(room),
    body: { answers: answersToday(answers, room.today) },
  });
  if (!screened.ok) return;
  const personMassKg = isNumberIn(mass, MASS_KG) ? Number(mass.replace(',', '.')) : null;
  const done = await taps.send<typeof signInSessionContract>({
    method: 'POST',
    path: '/api/people/:personId/sessions/:sessionId/sign-in',
    params: ofSession(room),
    body: { identifiers: [...identifiers], photographs, personMassKg },
  });
  if (done.ok) await again();
}

interface AskedTodayProps {
  readonly answers: SignInDraft['answers'];
  readonly onAnswer: (given: SignInDraft['answers']) => void;
}

function AskedToday({ answers, onAnswer }: AskedTodayProps): ReactElement {
  return (
    <>
      <h2>{words.asked}</h2>
      <p className="hint">{words.askedText}</p>
      <div className="questions">
        {ASKED_TODAY.map((key) => (
          <QuestionField
            key={key}
            question={key}
            given={answers[key]}
            onAnswer={(given) => onAnswer({ [key]: given })}
          />
        ))}
      </div>
    </>
  );
}

function answersToday(answers: Partial<Record<QuestionKey, DraftAnswer>>, today: string): ScreeningAnswers {
  const given = answersOf({ ...EMPTY_DRAFT, answers }, today);
  if (!isScreeningAnswers(given))
    throw new Error('The questions of the day were answered in a form that is not known.');
  return given;
}
