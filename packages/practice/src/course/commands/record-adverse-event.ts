import { strictly } from '@percuta/model';
import { z } from 'zod';
import { type HarmLink, judgementFault, lotsOf } from '../../harm/adverse-event.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import type { CourseState, SessionRecord } from '../course-state.ts';
import { type AdverseEventRecorded, EVENT_FIELDS } from '../entries/adverse-event-recorded.ts';

/** Device, lots, settings and operator come from the record of the session, and from nobody's memory. */
export const RECORD_ADVERSE_EVENT = commandKind<'recordAdverseEvent', Omit<AdverseEventRecorded, 'link'>>({
  do: 'recordAdverseEvent',
  writes: 'adverse-event-recorded',
  asks: strictly('the command', { do: z.literal('recordAdverseEvent'), ...EVENT_FIELDS }),
  decide: (state, asked, { today }) => {
    const { event, session, zones, term, says, beganOn, report, judgement } = asked;
    const no = (because: string) => refusal('recordAdverseEvent', because);
    if (state.adverseEvents[event] !== undefined) return no('This adverse event is here already.');
    const link = session === null ? null : linkOf(state, session);
    if (session !== null && link === null) return no('Nobody was needled in that session. Choose another, or none.');
    if (report !== null && state.reports[report] === undefined) return no('There is no such report.');
    if (beganOn !== null && beganOn > today) return no(`It cannot have begun on ${beganOn}: that is still to come.`);
    if (link !== null && beganOn !== null && beganOn < link.needledOn) {
      return no(`It began on ${beganOn}, before the session of ${link.needledOn}. Choose another session, or none.`);
    }
    const fault = judgementFault(judgement, beganOn);
    if (fault !== null) return no(fault);
    const body = { event, session, zones, term, says, beganOn, report, judgement, link };
    return [{ kind: 'adverse-event-recorded', body }];
  },
});

function linkOf(state: CourseState, id: string): HarmLink | null {
  const record = state.sessions[id];
  return record?.started == null ? null : linked(state, record, record.started);
}

function linked(
  { answers }: CourseState,
  { id, session }: SessionRecord,
  { entry, practitioner, device, planHash }: NonNullable<SessionRecord['started']>,
): HarmLink {
  return {
    session: id,
    needledOn: entry.on,
    operator: practitioner.id,
    device,
    cartridges: session.cartridges,
    lots: lotsOf(session.cartridges),
    settings: session.delivered.map(({ zone, settingMm, passes, endpoint }) => ({ zone, settingMm, passes, endpoint })),
    skinType: answers?.fitzpatrickType ?? 'unknown',
    planHash,
  };
}
