import ICAL from 'ical.js';
import { visitOfUid } from './calendar-uid.ts';

/** What somebody's calendar program answered to an invitation of ours. */
export interface CalendarReply {
  readonly visitId: string;
  readonly sequence: number;
  readonly reply: 'accepted' | 'declined' | 'tentative';
}

const ANSWERS: Readonly<Record<string, CalendarReply['reply']>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

/** Reads an answer (RFC 5546, 3.2.3); null where the file is none, or answers somebody else. */
export function readReply(text: string): CalendarReply | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.trim()));
    const event = calendar.getFirstSubcomponent('vevent');
    if (event === null || String(calendar.getFirstPropertyValue('method')).toUpperCase() !== 'REPLY') return null;
    const visitId = visitOfUid(String(event.getFirstPropertyValue('uid')));
    const said = event.getFirstProperty('attendee')?.getFirstParameter('partstat') ?? '';
    const reply = ANSWERS[said.toUpperCase()];
    const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
    if (visitId === null || reply === undefined || !Number.isSafeInteger(sequence) || sequence < 0) return null;
    return { visitId, sequence, reply };
  } catch {
    return null;
  }
}
