import type { ConsentDocument } from '@percuta/practice';
import { type ReactElement, type ReactNode, useState } from 'react';
import { PageTitle } from '../parts/page-title.tsx';
import { consentWords } from '../words/en/consent.ts';
import { type Signer, SignForm } from './sign-form.tsx';

interface ReadAndSignProps {
  readonly signer: Signer;
  readonly document: ConsentDocument;
  /** What stands between the text and the signature: questions about it. */
  readonly children?: ReactNode;
}

/** Part by part, each marked as read; what is not clear is asked; then the signature. */
export function ReadAndSign({ signer, document, children }: ReadAndSignProps): ReactElement {
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
              <p key={paragraph}>{withoutBreaks(paragraph)}</p>
            ))}
            <label className="read-mark">
              <input type="checkbox" checked={parts.includes(heading)} onChange={() => mark(heading)} />
              <span>{consentWords.read(heading)}</span>
            </label>
          </section>
        ))}
      </div>
      {children}
      <SignForm signer={signer} document={document} parts={parts} />
    </>
  );
}

/** A figure and its unit stay on one line, whatever the width. The text itself is not changed by that. */
function withoutBreaks(paragraph: string): string {
  return paragraph.replace(/(\d) (%|mm|of \d)/g, (_, digit: string, unit: string) =>
    [digit, ...unit.split(' ')].join('\u00a0'),
  );
}
