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

/** What may have changed is asked again, and it is made sure who this is. */
export function SignInStep({ room }: { readonly room: Room }): ReactElement {
  const { taps, again } = room;
  const [answers, setAnswers] = useState<Partial<Record<QuestionKey, DraftAnswer>>>({});
  const [identifiers, setIdentifiers] = useState<readonly Identifier[]>([]);
  const [photographs, setPhotographs] = useState<'taken' | 'declined' | null>(null);
  const [mass, setMass] = useState('');
  const missing =
    ASKED_TODAY.filter((key) => answers[key] === undefined).length +
    (identifiers.length < 2 ? 1 : 0) +
    (photographs === null ? 1 : 0);
  const signIn = async () => {
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
      body: { identifiers, photographs, personMassKg },
    });
    if (done.ok) await again();
  };
  return (
    <section className="room-step">
      <ManyField
        label={<span className="legend-title">{words.identifiers}</span>}
        values={identifiers}
        options={IDENTIFIERS.map((value) => ({ value, text: words.identifierNames[value] }))}
        onChange={setIdentifiers}
      />
      <h2>{words.asked}</h2>
      <p className="hint">{words.askedText}</p>
      <div className="questions">
        {ASKED_TODAY.map((key) => (
          <QuestionField
            key={key}
            question={key}
            given={answers[key]}
            onAnswer={(given) => setAnswers({ ...answers, [key]: given })}
          />
        ))}
      </div>
      <ChoiceField
        label={<span className="legend-title">{words.photographs}</span>}
        value={photographs}
        options={(['taken', 'declined'] as const).map((value) => ({ value, text: words.photographAnswers[value] }))}
        onChoose={setPhotographs}
      />
      <TextField
        label={words.mass}
        hint={words.massHint}
        inputMode="decimal"
        unit={words.kg}
        value={mass}
        onChange={setMass}
      />
      <div className="actions">
        <Button
          size="room"
          isShut={missing > 0 || taps.sending !== 'saved'}
          aria-describedby="sign-in-missing"
          onClick={() => void signIn()}
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

function answersToday(answers: Partial<Record<QuestionKey, DraftAnswer>>, today: string): ScreeningAnswers {
  const given = answersOf({ ...EMPTY_DRAFT, answers }, today);
  if (!isScreeningAnswers(given))
    throw new Error('The questions of the day were answered in a form that is not known.');
  return given;
}
