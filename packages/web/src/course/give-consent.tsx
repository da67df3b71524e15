import { CONSENT_SCOPES, type ConsentDocument, type ConsentScope } from '@percuta/practice';
import type { giveConsentContract, readConsentDocumentContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ChoiceField, ManyField } from '../parts/choice.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { TextField } from '../parts/text-field.tsx';
import { goTo } from '../parts/use-hash.ts';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { useAnswer } from '../server/use-answer.ts';
import type { Me } from '../server/use-me.ts';
import { consentWords } from '../words/en/consent.ts';
import { courseWords } from '../words/en/course.ts';
import { serverWords } from '../words/en/server.ts';
import { ConsentQuestions } from './consent-questions.tsx';
import { SignaturePad } from './consent-signature-pad.tsx';
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
  return <Reading course={course} me={me} document={answer.body} />;
}

interface DocumentProps extends GiveConsentProps {
  readonly document: ConsentDocument;
}

/** Part by part, each marked as read; what is not clear is asked; then the signature. */
function Reading({ course, me, document }: DocumentProps): ReactElement {
  const [parts, setParts] = useState<readonly string[]>([]);
  const mark = (heading: string) =>
    setParts(parts.includes(heading) ? parts.filter((one) => one !== heading) : [...parts, heading]);
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
            <label className="read-mark">
              <input type="checkbox" checked={parts.includes(heading)} onChange={() => mark(heading)} />
              <span>{consentWords.read(heading)}</span>
            </label>
          </section>
        ))}
      </div>
      <ConsentQuestions course={course} />
      <Signature course={course} me={me} document={document} parts={parts} />
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}

const WAYS = (['typed', 'drawn'] as const).map((value) => ({ value, text: consentWords.ways[value] }));

interface SignatureProps extends DocumentProps {
  readonly parts: readonly string[];
}

function Signature({ course, me, document, parts }: SignatureProps): ReactElement {
  const act = useAct();
  const [scopes, setScopes] = useState<readonly ConsentScope[]>([]);
  const [way, setWay] = useState<'typed' | 'drawn'>('typed');
  const [name, setName] = useState('');
  const [drawing, setDrawing] = useState('');
  const left = document.sections.filter(({ heading }) => !parts.includes(heading)).length;
  const mark = way === 'typed' ? name.trim() : drawing;
  const hint = hintFor({ scopes, left, mark, isOpen: course.view.questions.some(({ answer }) => answer === null) });
  const sign = async (event: FormEvent) => {
    event.preventDefault();
    if (hint !== '') return;
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
          signature: { kind: way, mark: way === 'typed' ? mark : 'drawn', name: me.name },
          readThrough: { parts: [...parts], drawing: way === 'drawn' ? drawing : null },
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
      <ChoiceField label={consentWords.how} value={way} options={WAYS} onChoose={setWay} />
      {way === 'typed' ? (
        <TextField
          label={words.name}
          autoComplete="name"
          value={name}
          fault={act.denial?.faults['body.signature.mark']}
          onChange={setName}
        />
      ) : (
        <SignaturePad drawing={drawing} onChange={setDrawing} />
      )}
      <div className="actions">
        <Button type="submit" isShut={hint !== '' || act.isBusy} aria-describedby="sign-why">
          {words.do}
        </Button>
        <span id="sign-why" className="hint">
          {hint}
        </span>
      </div>
      <Notice denial={act.denial} />
    </form>
  );
}

/** What has to happen first; empty where it may be signed. */
function hintFor(say: {
  readonly scopes: readonly ConsentScope[];
  readonly left: number;
  readonly mark: string;
  readonly isOpen: boolean;
}): string {
  if (say.isOpen) return consentWords.openQuestion;
  if (say.left > 0) return consentWords.left(say.left);
  if (!say.scopes.includes('treatment')) return words.notWithoutTreatment;
  return say.mark === '' ? consentWords.notNamed : '';
}
