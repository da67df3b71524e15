import type { SidedZone } from '@percuta/practice';
import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { outcomeWords } from '../../words/en/outcomes.ts';

const words = outcomeWords.round;

/** One picture of a round, with the name that only whoever makes it sees. */
export interface RoundPicture {
  readonly image: string;
  readonly personId: string;
  readonly name: string;
  readonly zone: SidedZone | null;
  readonly about: string;
}

interface RoundPicturesProps {
  readonly pictures: readonly RoundPicture[];
  readonly onChange: (pictures: readonly RoundPicture[]) => void;
}

/** The pictures of a round that is being made. */
export function RoundPictures({ pictures, onChange }: RoundPicturesProps): ReactElement {
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">{words.pictures(pictures.length)}</h2>
      {pictures.length === 0 ? <p className="hint">{words.noPictures}</p> : null}
      <ul className="rows">
        {pictures.map(({ image, name, zone, about }) => (
          <li key={image} className="row">
            <b>{name}</b>
            <span className="hint">
              {zone === null ? outcomeWords.whole : deskWords.capital(deskWords.zone(zone))}, {commonWords.day(about)}
            </span>
            <Button kind="link" onClick={() => onChange(pictures.filter((one) => one.image !== image))}>
              {words.remove}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
