import { CONSENT_SCOPES, type CourseState, consentAgain, consentedScopes, consentUses } from '@percuta/practice';
import type { ReactElement } from 'react';
import { commonWords } from '../../words/en/common.ts';
import { consentWords } from '../../words/en/consent.ts';
import { hrefOf } from '../route.ts';
import { AnswerQuestion, BeginUse, EndUse } from './desk-consent-forms.tsx';

const words = consentWords.desk;

interface DeskConsentProps {
  readonly personId: string;
  readonly course: CourseState;
  readonly onChanged: () => Promise<void>;
}

/** What this person agreed to and how it was signed, what they ask, and everything that rests on it. */
export function DeskConsent({ personId, course, onChanged }: DeskConsentProps): ReactElement {
  const plan = course.plans.at(-1);
  const isDue = plan !== undefined && consentAgain(course.consents, plan) !== null;
  const waiting = course.consentTalk.questions.filter(({ answer }) => answer === null);
  return (
    <section className="desk-consent" aria-labelledby="desk-consent">
      <h2 id="desk-consent">{words.title}</h2>
      <Signed personId={personId} course={course} />
      {isDue ? (
        <p>
          <a className="button button-plain" href={hrefOf({ screen: 'sign-consent', personId })}>
            {words.sign}
          </a>
        </p>
      ) : null}
      {waiting.map(({ question, asks, entry }) => (
        <AnswerQuestion key={question} {...{ personId, question, asks, onChanged }} on={commonWords.day(entry.on)} />
      ))}
      <Uses {...{ personId, course, onChanged }} />
    </section>
  );
}

function Signed({ personId, course }: Pick<DeskConsentProps, 'personId' | 'course'>): ReactElement {
  const newest = course.consents.at(-1);
  if (newest === undefined) return <p>{words.none}</p>;
  const { planVersion, entry, signature, documentHash } = newest;
  const reading = course.consentTalk.readings.findLast((one) => one.documentHash === documentHash);
  const agreed = consentedScopes(course.consents);
  const scopes = CONSENT_SCOPES.filter((scope) => agreed[scope]).map((scope) => words.scopes[scope]);
  return (
    <>
      <p>{words.signed(planVersion, commonWords.day(entry.on), signature.name)}.</p>
      <p className="hint">
        {words.identified(signature.identifiedBy)}{' '}
        {reading === undefined ? words.notReadThrough : words.readThrough(reading.parts.length)}
      </p>
      <p>{scopes.length === 0 ? words.agreedToNothing : words.agreed(scopes.join(', '))}</p>
      <p>
        <a href={`/api/people/${personId}/consents/${entry.seq}/document.pdf`} download>
          {words.paper}
        </a>
      </p>
    </>
  );
}

function Uses({ personId, course, onChanged }: DeskConsentProps): ReactElement | null {
  const uses = consentUses(course).filter(({ kind, standing }) => kind === 'use' || standing === 'refused');
  if (course.consents.length === 0) return null;
  return (
    <>
      {uses.length === 0 ? null : <h3>{words.uses}</h3>}
      <ul className="uses">
        {uses.map(({ use, kind, what, scope, standing }) => (
          <li key={use} className={`use-${standing}`}>
            <b>{words.standing[standing]}</b>
            <p>
              {what} ({words.scopes[scope]})
            </p>
            {kind === 'use' && standing !== 'ended' ? <EndUse {...{ personId, use, onChanged }} /> : null}
          </li>
        ))}
      </ul>
      <BeginUse personId={personId} onChanged={onChanged} />
    </>
  );
}
