import type { ReactElement } from 'react';
import { Button } from '../parts/button.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { keepLastPractice } from '../server/last-practice.ts';
import { signInWords as words } from '../words/en/sign-in.ts';
import { goHome } from './go-home.ts';

interface KeepCodesProps {
  readonly codes: readonly string[];
  readonly slug: string;
}

/** The codes on paper that let somebody in who has lost everything. They are shown this once. */
export function KeepCodes({ codes, slug }: KeepCodesProps): ReactElement {
  const goOn = () => {
    keepLastPractice(slug);
    void goHome();
  };
  return (
    <>
      <PageTitle>{words.codesTitle}</PageTitle>
      <p className="explanation lead">{words.codesText}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="actions no-print">
        <Button onClick={goOn}>{words.codesKept}</Button>
        <Button kind="link" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
    </>
  );
}
