import { RED_FLAG_IDS, SIGN_IDS, type SignId } from '@percuta/practice';
import type { ChosenSigns } from './sign-group.tsx';

/** Signs that are usual for a while, and whatever has no name. */
export const USUAL_IDS: readonly SignId[] = SIGN_IDS.filter((sign) => !RED_FLAG_IDS.includes(sign));

/** What was chosen, as a report takes it. */
export function signsOf(chosen: ChosenSigns): { readonly signs: SignId[]; readonly unsure: SignId[] } {
  return {
    signs: SIGN_IDS.filter((sign) => chosen[sign] === 'yes'),
    unsure: SIGN_IDS.filter((sign) => chosen[sign] === 'unsure'),
  };
}
