import type { listResourcesContract } from '@percuta/server';
import type { ReactElement } from 'react';
import type { AnswerBody } from '../server/call.ts';
import { bookingWords as words } from '../words/en/booking.ts';
import { commonWords } from '../words/en/common.ts';

type Practitioner = AnswerBody<typeof listResourcesContract, 200>['practitioners'][number];

interface PractitionerChoiceProps {
  readonly practitioners: readonly Practitioner[];
  /** Null: anybody. */
  readonly chosen: string | null;
  /** Whether it may be anybody. */
  readonly isAnybody?: boolean;
  readonly onChoose: (accountId: string | null) => void;
}

/** With whom: each with the credentials that they treat by, and until when these are valid. */
export function PractitionerChoice(props: PractitionerChoiceProps): ReactElement {
  const { practitioners, chosen, isAnybody = practitioners.length > 1, onChoose } = props;
  return (
    <fieldset className="practitioners">
      <legend>{words.practitioner}</legend>
      {isAnybody ? (
        <label className="practitioner">
          <input type="radio" name="practitioner" checked={chosen === null} onChange={() => onChoose(null)} />
          <span className="practitioner-words">
            <b>{words.anybody}</b>
            <span>{words.anybodyText}</span>
          </span>
        </label>
      ) : null}
      {practitioners.map(({ accountId, name, credentials }) => (
        <label key={accountId} className="practitioner">
          <input type="radio" name="practitioner" checked={accountId === chosen} onChange={() => onChoose(accountId)} />
          <span className="practitioner-words">
            <b>{name}</b>
            {credentials.length === 0 ? <span>{words.noCredential}</span> : null}
            {credentials.map(({ id, profession, issuedBy, validUntil }) => (
              <span key={id}>{words.credential(profession, issuedBy, commonWords.day(validUntil))}</span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
