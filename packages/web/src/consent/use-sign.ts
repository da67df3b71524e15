import type { giveConsentContract } from '@percuta/server';
import { call, type Denial } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import type { SignFormProps, Signing } from './sign-form.tsx';

interface SignAct {
  readonly isBusy: boolean;
  readonly denial: Denial | null;
  readonly sign: () => Promise<void>;
}

/** Hands in exactly what was read and agreed to, under the signature. */
export function useSign({ signer, document, parts }: SignFormProps, signing: Signing): SignAct {
  const { isBusy, denial, run } = useAct();
  const { personId, name, identifiedBy } = signer;
  const { way } = signing;
  const sign = async () => {
    const done = await run(() =>
      call<typeof giveConsentContract>({
        method: 'POST',
        path: '/api/people/:personId/consents',
        params: { personId },
        body: {
          planHash: document.planHash,
          documentHash: document.hash,
          language: document.language,
          scopes: [...signing.scopes],
          signature: {
            kind: way,
            mark: way === 'typed' ? signing.name.trim() : 'drawn',
            name: name.trim(),
            identifiedBy: identifiedBy?.trim() ?? null,
          },
          readThrough: { parts: [...parts], drawing: way === 'drawn' ? signing.drawing : null },
        },
      }),
    );
    if (done !== null) await signer.onSigned();
  };
  return { isBusy, denial, sign };
}
