import { CONSENT_SCOPES, type ConsentScope } from '@percuta/practice';
import type { answerConsentQuestionContract, beginConsentUseContract, endConsentUseContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { LongTextField, TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { consentWords } from '../../words/en/consent.ts';

const words = consentWords.desk;

interface FormProps {
  readonly personId: string;
  readonly onChanged: () => Promise<void>;
}

interface AnswerQuestionProps extends FormProps {
  readonly question: string;
  readonly asks: string;
  readonly on: string;
}

/** A question about the text, and its answer. Nobody signs before. */
export function AnswerQuestion({ personId, question, asks, on, onChanged }: AnswerQuestionProps): ReactElement {
  const act = useAct();
  const [says, setSays] = useState('');
  const answer = async (event: FormEvent) => {
    event.preventDefault();
    if (says.trim() === '') return;
    const done = await act.run(() =>
      call<typeof answerConsentQuestionContract>({
        method: 'POST',
        path: '/api/people/:personId/consent-questions/:questionId/answer',
        params: { personId, questionId: question },
        body: { says: says.trim() },
      }),
    );
    if (done !== null) await onChanged();
  };
  return (
    <form className="form" onSubmit={(event) => void answer(event)}>
      <p className="hint">
        {words.question}, {on}
      </p>
      <p>
        <b>{asks}</b>
      </p>
      <LongTextField label={words.answer} rows={2} value={says} onChange={setSays} />
      <div className="actions">
        <Button type="submit" isShut={says.trim() === '' || act.isBusy}>
          {words.answerDo}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}

/** A use ends: taken down, deleted, called back. */
export function EndUse({ personId, use, onChanged }: FormProps & { readonly use: string }): ReactElement {
  const act = useAct();
  const [how, setHow] = useState('');
  const end = async (event: FormEvent) => {
    event.preventDefault();
    if (how.trim() === '') return;
    const done = await act.run(() =>
      call<typeof endConsentUseContract>({
        method: 'POST',
        path: '/api/people/:personId/consent-uses/:useId/end',
        params: { personId, useId: use },
        body: { how: how.trim() },
      }),
    );
    if (done !== null) await onChanged();
  };
  return (
    <form className="form" onSubmit={(event) => void end(event)}>
      <TextField label={words.end} value={how} onChange={setHow} />
      <div className="actions">
        <Button type="submit" kind="plain" isShut={how.trim() === '' || act.isBusy}>
          {words.endDo}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}

const SCOPES = CONSENT_SCOPES.map((value) => ({ value, text: words.scopes[value] }));

/** A use begins. The server refuses it where the person does not agree to that scope today. */
export function BeginUse({ personId, onChanged }: FormProps): ReactElement {
  const act = useAct();
  const [scope, setScope] = useState<ConsentScope>('clinical-photographs');
  const [what, setWhat] = useState('');
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (what.trim() === '') return;
    const done = await act.run(() =>
      call<typeof beginConsentUseContract>({
        method: 'POST',
        path: '/api/people/:personId/consent-uses',
        params: { personId },
        body: { scope, what: what.trim() },
      }),
    );
    if (done === null) return;
    setWhat('');
    await onChanged();
  };
  return (
    <details className="sheet-fold">
      <summary>
        <u>{words.begin}</u>
      </summary>
      <form className="form" onSubmit={(event) => void begin(event)}>
        <SelectField label={words.scope} value={scope} options={SCOPES} onChoose={setScope} />
        <TextField label={words.what} value={what} onChange={setWhat} />
        <div className="actions">
          <Button type="submit" kind="plain" isShut={what.trim() === '' || act.isBusy}>
            {words.beginDo}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </details>
  );
}
