import type { Me } from '../server/use-me.ts';
import { readMe } from '../server/use-me.ts';

/** Where somebody goes once they are signed in. */
export function homeOf(me: Pick<Me, 'roles'>): '/course/' | '/desk/' {
  return me.roles.includes('patient') ? '/course/' : '/desk/';
}

/** Goes there; to the sign-in again if it did not hold. */
export async function goHome(): Promise<void> {
  const me = await readMe();
  if (typeof me === 'object' && !('ok' in me)) window.location.assign(homeOf(me));
  else window.location.reload();
}
