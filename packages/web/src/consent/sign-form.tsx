import { CONSENT_SCOPES, type ConsentDocument, type ConsentScope } from '@percuta/practice';
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ChoiceField, ManyField } from '../parts/choice.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { Denial } from '../server/call.ts';
import { consentWords } from '../words/en/consent.ts';
import { courseWords } from '../words/en/course.ts';
import { SignaturePad } from './signature-pad.tsx';
import { useSign } from './use-sign.ts';

const words = courseWords.consent;

/** Whoever signs: at home in their own name, or in the practice under the eyes of somebody who made sure who they are. */
export interface Signer {
  readonly personId: string;
  readonly name: string;
  /** How it was made sure who this is; null where they are signed in themselves. */
  readonly identifiedBy: string | null;
  /** What is asked of whoever is there with them; nothing at home. */
  readonly fields?: ReactNode;
  /** Whether a question about the text waits for its answer. */
  readonly isAsking: boolean;
  readonly onSigned: () => Promise<void>;
}

/** What is agreed to, and under which signature. */
export interface Signing {
  readonly scopes: readonly ConsentScope[];
  readonly way: 'typed' | 'drawn';
  readonly name: string;
  readonly drawing: string;
}

export interface SignFormProps {
  readonly signer: Signer;
  readonly document: ConsentDocument;
  readonly parts: readonly string[];
}

/** The choice of scopes, the signature, and what has to happen before it counts. */
export function SignForm(props: SignFormProps): ReactElement {
  const { signer } = props;
  const [signing, setSigning] = useState<Signing>({ scopes: [], way: 'typed', name: '', drawing: '' });
  const act = useSign(props, signing);
  const hint = hintFor(props, signing);
  const sign = (event: FormEvent) => {
    event.preventDefault();
    if (hint === '') void act.sign();
  };
  return (
    <form className="signature" onSubmit={sign}>
      <ManyField
        label={words.choose}
        hint={words.chooseHint}
        values={signing.scopes}
        options={CONSENT_SCOPES.map((value) => ({ value, text: words.scopes[value] }))}
        onChange={(scopes) => setSigning({ ...signing, scopes })}
      />
      {signer.fields}
      <Mark signing={signing} denial={act.denial} onChange={setSigning} />
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

const WAYS = (['typed', 'drawn'] as const).map((value) => ({ value, text: consentWords.ways[value] }));

interface MarkProps {
  readonly signing: Signing;
  readonly denial: Denial | null;
  readonly onChange: (signing: Signing) => void;
}

/** A name that is written, or a signature that is drawn. */
function Mark({ signing, denial, onChange }: MarkProps): ReactElement {
  const { way, name, drawing } = signing;
  return (
    <>
      <ChoiceField
        label={consentWords.how}
        value={way}
        options={WAYS}
        onChoose={(chosen) => onChange({ ...signing, way: chosen })}
      />
      {way === 'typed' ? (
        <TextField
          label={words.name}
          autoComplete="name"
          value={name}
          fault={denial?.faults['body.signature.mark']}
          onChange={(written) => onChange({ ...signing, name: written })}
        />
      ) : (
        <SignaturePad drawing={drawing} onChange={(drawn) => onChange({ ...signing, drawing: drawn })} />
      )}
    </>
  );
}

/** What has to happen first; empty where it may be signed. */
function hintFor({ signer, document, parts }: SignFormProps, { scopes, way, name, drawing }: Signing): string {
  if (signer.isAsking) return consentWords.openQuestion;
  const left = document.sections.filter(({ heading }) => !parts.includes(heading)).length;
  if (left > 0) return consentWords.left(left);
  if (!scopes.includes('treatment')) return words.notWithoutTreatment;
  if (signer.identifiedBy?.trim() === '' || signer.name.trim() === '') return consentWords.notIdentified;
  return (way === 'typed' ? name.trim() : drawing) === '' ? consentWords.notNamed : '';
}
