import type { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { Denial } from '../server/call.ts';
import { signInWords as words } from '../words/en/sign-in.ts';

/** What the server hands to the browser, as the browser's library names it. */
export interface PasskeyOptions {
  readonly request: Parameters<typeof startAuthentication>[0]['optionsJSON'];
  readonly creation: Parameters<typeof startRegistration>[0]['optionsJSON'];
}

/** Lets the browser ask for finger or face. Whoever turns away is told what else they can do. */
export async function withBrowser<Made>(
  ask: () => Promise<Made>,
): Promise<{ readonly ok: true; readonly made: Made } | Denial> {
  try {
    return { ok: true, made: await ask() };
  } catch {
    return { ok: false, status: 0, because: words.passkeyFailed, faults: {}, items: [], sources: [] };
  }
}

/** What the browser made, with its extensions as the plain record that they are sent as. */
export function plainPasskey<Made extends { readonly clientExtensionResults: object }>(
  made: Made,
): Omit<Made, 'clientExtensionResults'> & { readonly clientExtensionResults: Record<string, unknown> } {
  return { ...made, clientExtensionResults: Object.fromEntries(Object.entries(made.clientExtensionResults)) };
}
