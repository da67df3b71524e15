import type { ReactElement } from 'react';
import { commonWords } from '../words/en/common.ts';
import { photographWords as words } from '../words/en/photographs.ts';
import { pictureAddress, type Wanted } from './picture-address.ts';
import type { ListedPhotograph } from './use-photographs.ts';

interface PhotographDaysProps {
  readonly personId: string;
  readonly looksFor: Wanted['for'];
  /** Oldest first. */
  readonly photographs: readonly ListedPhotograph[];
  readonly chosen: string | null;
  readonly onChoose: (photographId: string) => void;
}

/** Every photograph by its day, newest first: the line of a course in pictures. */
export function PhotographDays(props: PhotographDaysProps): ReactElement {
  const { photographs } = props;
  const days = [...Map.groupBy(photographs, ({ takenOn }) => takenOn)].toReversed();
  return (
    <ol className="photograph-days">
      {days.map(([day, of]) => (
        <li key={day}>
          <h2 className="photograph-day">{words.onDay(commonWords.day(day), of[0]?.dayOfCourse ?? null)}</h2>
          <ul className="photograph-row">
            {of.map((photograph) => (
              <li key={photograph.photograph}>
                <Small {...props} photograph={photograph} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface SmallProps extends PhotographDaysProps {
  readonly photograph: ListedPhotograph;
}

/** A picture that may not be looked at today stands as a word. */
function Small({ personId, looksFor, photograph, chosen, onChoose }: SmallProps): ReactElement {
  const { photograph: id, view, takenOn } = photograph;
  const isOpen = looksFor === 'own' || photograph.uses[looksFor];
  return (
    <button
      type="button"
      className="photograph-small"
      aria-pressed={chosen === id}
      aria-label={words.choose(view, commonWords.day(takenOn))}
      onClick={() => onChoose(id)}
    >
      {isOpen ? (
        <img
          src={pictureAddress({ personId, photographId: id, for: looksFor, size: 'small' })}
          alt=""
          loading="lazy"
          width={96}
          height={128}
        />
      ) : (
        <span className="photograph-shut" />
      )}
      <span className="photograph-view">{words.views[view]}</span>
    </button>
  );
}
