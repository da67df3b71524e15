import { strictly } from '@percuta/model';
import { z } from 'zod';
import { consentInForce } from '../../consent/consent-in-force.ts';
import { refusal } from '../../session/refusal.ts';
import { deliverZone } from '../../session/session.ts';
import { commandKind } from '../command.ts';
import { DELIVERED_FIELDS, type ZoneDelivered } from '../entries/zone-delivered.ts';
import { withNoted } from '../noted.ts';
import { sessionFor } from '../session-for.ts';

/** What was done is recorded even where it should not have been; then the reason is part of it. */
export const DELIVER_ZONE = commandKind<'deliverZone', ZoneDelivered>({
  do: 'deliverZone',
  writes: 'zone-delivered',
  asks: strictly('the command', { do: z.literal('deliverZone'), ...DELIVERED_FIELDS }),
  decide: (state, asked) => {
    const { session, zone, settingMm, passes, endpoint, painScore, deviation, noted } = asked;
    const ready = sessionFor(state, { what: 'deliverZone', session, move: 'deliver' });
    if (ready.refused) return ready;
    if (deviation === null && consentInForce(state.consents, 'treatment') === null) {
      return refusal(
        'deliverZone',
        'Consent was taken back. Stop; where this was done before, say so as the deviation.',
      );
    }
    const done = { zone, settingMm, passes, endpoint, painScore, deviation };
    const delivered = deliverZone(ready.session, done);
    return 'refused' in delivered
      ? delivered
      : [{ kind: 'zone-delivered', body: { session, ...done, ...withNoted(noted) } }];
  },
});
