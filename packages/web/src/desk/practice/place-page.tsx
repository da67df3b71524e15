import type { ReactElement } from 'react';
import { OwnDuties } from './own-duties.tsx';
import { Places } from './places.tsx';

/** What the practice has set up of where it is: who may needle there, and whom it has to tell of a harm. */
export function PlacePage(): ReactElement {
  return (
    <>
      <Places />
      <OwnDuties />
    </>
  );
}
