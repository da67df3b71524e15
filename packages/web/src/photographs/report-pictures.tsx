import type { ReactElement } from 'react';
import { commonWords } from '../words/en/common.ts';
import { photographWords } from '../words/en/photographs.ts';
import { pictureAddress } from './picture-address.ts';
import { usePhotographs } from './use-photographs.ts';

interface ReportPicturesProps {
  readonly personId: string;
  /** As the report names them. */
  readonly named: readonly string[];
}

/** The pictures that somebody sent with a report, before the one who answers it. */
export function ReportPictures({ personId, named }: ReportPicturesProps): ReactElement | null {
  const [list] = usePhotographs(personId);
  if (named.length === 0 || list === 'waiting' || !list.ok) return null;
  const sent = list.body.photographs.filter(({ photograph, uses }) => named.includes(photograph) && uses.clinical);
  return (
    <>
      <p className="hint">{photographWords.report(named.length)}</p>
      <ul className="photograph-row">
        {sent.map(({ photograph: photographId, view, takenOn }) => (
          <li key={photographId}>
            <a href={pictureAddress({ personId, photographId, for: 'clinical', size: 'shown' })} download>
              <img
                className="report-picture"
                src={pictureAddress({ personId, photographId, for: 'clinical', size: 'shown' })}
                alt={photographWords.alt(view, commonWords.day(takenOn))}
                loading="lazy"
              />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
