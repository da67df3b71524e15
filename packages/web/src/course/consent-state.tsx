import { CONSENT_SCOPES, type ConsentScope, type PatientView } from '@percuta/practice';
import type { withdrawConsentContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { LongTextField } from '../parts/text-field.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { commonWords } from '../words/en/common.ts';
import { consentWords } from '../words/en/consent.ts';
import { courseWords } from '../words/en/course.ts';
import { ConsentUses } from './consent-uses.tsx';
import type { OwnCourse } from './use-own-course.ts';

const words = courseWords.consent;

/** What I have agreed to, whether a plan waits for my consent, and how I take it back. */
export function ConsentState({ course }: { readonly course: OwnCourse }): ReactElement | null {
  const { view } = course;
  const { plan, consents } = view;
  const newest = consents.at(-1);
  const [isAsking, setAsking] = useState(false);
  if (plan === null && newest === undefined) return null;
  const held = newest === undefined ? [] : heldScopes(newest);
  return (
    <section aria-labelledby="consent">
      <h2 id="consent">{words.title}</h2>
      {plan?.awaitsConsent === true ? (
        <>
          <p>{words.needed(plan.version)}</p>
          <div className="actions">
            <a className="button" href="#consent">
              {words.read}
            </a>
          </div>
        </>
      ) : null}
      {newest === undefined ? null : (
        <>
          <p className="consent-held">{words.holds(newest.planVersion, commonWords.day(newest.on))}</p>
          {held.length === 0 ? null : (
            <p>
              {words.agreed}: {held.map((scope) => words.scopes[scope]).join(', ')}.
            </p>
          )}
          <details className="sheet-fold">
            <summary>
              <u>{words.document}</u>
            </summary>
            <pre className="document">{newest.text}</pre>
          </details>
          <p>
            <a href={`/api/people/${course.personId}/consents/${newest.entry}/document.pdf`} download>
              {consentWords.paper}
            </a>
          </p>
          {held.length === 0 ? null : (
            <Button kind="link" onClick={() => setAsking(true)}>
              {words.withdraw}
            </Button>
          )}
        </>
      )}
      <ConsentUses uses={view.uses} />
      {isAsking ? <WithdrawDialog course={course} held={held} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function heldScopes({ scopes, withdrawn }: PatientView['consents'][number]): readonly ConsentScope[] {
  return CONSENT_SCOPES.filter((scope) => scopes.includes(scope) && !withdrawn.includes(scope));
}

interface WithdrawDialogProps {
  readonly course: OwnCourse;
  readonly held: readonly ConsentScope[];
  readonly onClose: () => void;
}

function WithdrawDialog({ course, held, onClose }: WithdrawDialogProps): ReactElement {
  const act = useAct();
  const [reason, setReason] = useState('');
  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof withdrawConsentContract>({
        method: 'POST',
        path: '/api/people/:personId/consent-withdrawals',
        params: { personId: course.personId },
        body: { scopes: held, reason: reason.trim() === '' ? null : reason.trim() },
      }),
    );
    if (done === null) return;
    await course.again();
    onClose();
  };
  return (
    <Dialog title={words.withdrawTitle} onClose={onClose}>
      <form className="form" onSubmit={(event) => void withdraw(event)}>
        <p>{words.withdrawText}</p>
        <ul>
          {held.map((scope) => (
            <li key={scope}>{words.scopes[scope]}</li>
          ))}
        </ul>
        <LongTextField label={words.withdrawReason} rows={2} value={reason} onChange={setReason} />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.withdrawDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {courseWords.back}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}
