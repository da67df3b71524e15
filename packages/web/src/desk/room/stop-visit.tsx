import type { ReactElement } from 'react';
import { roomWords } from '../../words/en/desk-room.ts';
import { hrefOf } from '../route.ts';
import type { Room } from './room.ts';

/** Not today: back to the person, where the visit is moved. */
export function StopVisit({ room }: { readonly room: Room }): ReactElement {
  return <a href={hrefOf({ screen: 'person', personId: room.personId })}>{roomWords.timeOut.stop}</a>;
}
