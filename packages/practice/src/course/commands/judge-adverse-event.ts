import { strictly } from '@percuta/model';
import { z } from 'zod';
import { judgementFault } from '../../harm/adverse-event.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { type AdverseEventJudged, JUDGED_FIELDS } from '../entries/adverse-event-judged.ts';

export const JUDGE_ADVERSE_EVENT = commandKind<'judgeAdverseEvent', AdverseEventJudged>({
  do: 'judgeAdverseEvent',
  writes: 'adverse-event-judged',
  asks: strictly('the command', { do: z.literal('judgeAdverseEvent'), ...JUDGED_FIELDS }),
  decide: (state, { event, judgement, because }) => {
    const before = state.adverseEvents[event];
    if (before === undefined) return refusal('judgeAdverseEvent', 'There is no such adverse event.');
    const fault = judgementFault(judgement, before.beganOn);
    if (fault !== null) return refusal('judgeAdverseEvent', fault);
    return [{ kind: 'adverse-event-judged', body: { event, judgement, because } }];
  },
});
