import type { ConsentDocument, CourseState } from '@percuta/practice';
import type { readPersonContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { ReadAndSign } from '../../consent/read-and-sign.tsx';
import type { Signer } from '../../consent/sign-form.tsx';
import { useConsentDocument } from '../../consent/use-consent-document.ts';
import { Notice } from '../../parts/notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../parts/use-hash.ts';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { consentWords } from '../../words/en/consent.ts';
import { serverWords } from '../../words/en/server.ts';
import { hrefOf } from '../route.ts';
import { useCourse } from '../use-course.ts';

const words = consentWords.here;

/** A person who is here reads and signs on the practice's own screen, with somebody who treats them. */
export default function SignConsentPage({ personId }: { readonly personId: string }): ReactElement {
  const [person] = useAnswer(personId, () =>
    call<typeof readPersonContract>({ method: 'GET', path: '/api/people/:personId', params: { personId } }),
  );
  const [course] = useCourse(personId);
  const state = course === 'waiting' || !course.ok || !('course' in course.body.view) ? null : course.body.view.course;
  const document = useConsentDocument(personId, state?.plans.at(-1)?.hash ?? '');
  if (person === 'waiting' || course === 'waiting' || document === 'waiting') {
    return <PageTitle>{serverWords.loading}</PageTitle>;
  }
  const denial = [person, course, document].find((one) => !one.ok);
  if (denial !== undefined && !denial.ok) return <Notice denial={denial} />;
  if (!person.ok || !document.ok || state === null) return <PageTitle>{words.title}</PageTitle>;
  return (
    <div className="desk-column">
      <Here personId={personId} name={person.body.name ?? ''} state={state} document={document.body} />
      <p className="after-list">
        <a href={hrefOf({ screen: 'person', personId })}>{words.back}</a>
      </p>
    </div>
  );
}

interface HereProps {
  readonly personId: string;
  readonly name: string;
  readonly state: CourseState;
  readonly document: ConsentDocument;
}

function Here({ personId, name: known, state, document }: HereProps): ReactElement {
  const [name, setName] = useState(known);
  const [identifiedBy, setIdentifiedBy] = useState('');
  const signer: Signer = {
    personId,
    name,
    identifiedBy,
    isAsking: state.consentTalk.questions.some(({ answer }) => answer === null),
    onSigned: async () => goTo(hrefOf({ screen: 'person', personId }).slice(1)),
    fields: (
      <>
        <TextField label={words.name} hint={words.nameHint} autoComplete="off" value={name} onChange={setName} />
        <TextField
          label={words.identified}
          hint={words.identifiedHint}
          autoComplete="off"
          value={identifiedBy}
          onChange={setIdentifiedBy}
        />
      </>
    ),
  };
  return (
    <>
      <p className="hint handover">{words.lead}</p>
      <ReadAndSign signer={signer} document={document} />
    </>
  );
}
