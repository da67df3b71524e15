import { CONSENT_SCOPES, type ConsentDocument, type ConsentScope } from '@percuta/practice';
import type { giveConsentContract, readConsentDocumentContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ManyField } from '../parts/choice.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { TextField } from '../parts/text-field.tsx';
import { goTo } from '../parts/use-hash.ts';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { useAnswer } from '../server/use-answer.ts';
import type { Me } from '../server/use-me.ts';
import { courseWords } from '../words/en/course.ts';
import { serverWords } from '../words/en/server.ts';
import type { OwnCourse } from './use-own-course.ts';

const words = courseWords.consent;

interface GiveConsentProps {
  readonly course: OwnCourse;
  readonly me: Me;
}

/** The text for exactly this version of the plan, and a signature under exactly this text. */
export default function GiveConsent({ course, me }: GiveConsentProps): ReactElement {
  const [answer] = useAnswer(course.view.plan?.hash ?? '', () =>
    call<typeof readConsentDocumentContract>({
      method: 'GET',
      path: '/api/people/:personId/consent-document',
      params: { personId: course.personId },
      query: {},
    }),
  );
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!answer.ok) {
    return (
      <>
        <PageTitle>{words.title}</PageTitle>
        <Notice denial={answer} />
      </>
    );
  }
  const document = answer.body;
  return (
    <>
      <PageTitle>{document.title}</PageTitle>
      <div className="document">
        {document.sections.map(({ heading, paragraphs }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
      <Signature course={course} me={me} document={document} />
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}

function Signature({ course, me, document }: GiveConsentProps & { readonly document: ConsentDocument }): ReactElement {
  const act = useAct();
  const [scopes, setScopes] = useState<readonly ConsentScope[]>([]);
  const [name, setName] = useState('');
  const isWhole = scopes.includes('treatment') && name.trim() !== '';
  const sign = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const done = await act.run(() =>
      call<typeof giveConsentContract>({
        method: 'POST',
        path: '/api/people/:personId/consents',
        params: { personId: course.personId },
        body: {
          planHash: document.planHash,
          documentHash: document.hash,
          language: document.language,
          scopes: [...scopes],
          signature: { kind: 'typed', mark: name.trim(), name: me.name },
        },
      }),
    );
    if (done === null) return;
    await course.again();
    goTo('overview');
  };
  return (
    <form className="signature" onSubmit={(event) => void sign(event)}>
      <ManyField
        label={words.choose}
        hint={words.chooseHint}
        values={scopes}
        options={CONSENT_SCOPES.map((value) => ({ value, text: words.scopes[value] }))}
        onChange={setScopes}
      />
      <TextField
        label={words.name}
        autoComplete="name"
        value={name}
        fault={act.denial?.faults['body.signature.mark']}
        onChange={setName}
      />
      <div className="actions">
        <Button type="submit" isShut={!isWhole || act.isBusy} aria-describedby="sign-why">
          {words.do}
        </Button>
        <span id="sign-why" className="hint">
          {scopes.includes('treatment') ? '' : words.notWithoutTreatment}
        </span>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}
