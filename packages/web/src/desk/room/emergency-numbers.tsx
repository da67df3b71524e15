import type { ReactElement } from 'react';
import type { Practice } from '../../server/use-practice.ts';
import { roomWords } from '../../words/en/desk-room.ts';

const words = roomWords.emergency;

/** Whom to call, large: it is read while something else is held. */
export function EmergencyNumbers({ numbers }: Pick<Practice, 'numbers'>): ReactElement | null {
  if (numbers === null) return null;
  return (
    <p className="emergency-number">
      {words.call}{' '}
      <a href={`tel:${numbers.emergency.replaceAll(' ', '')}`}>
        <b>{numbers.emergency}</b>
      </a>
    </p>
  );
}
