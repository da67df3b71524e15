import type { Role } from '../course/role.ts';
import type { OpenItem } from '../session/gate.ts';
import type { Refusal } from '../session/refusal.ts';

/** Items that say nothing of a person's health, and are the front desk's business. */
const OF_THE_CALENDAR: readonly string[] = ['credential', 'sessions', 'interval', 'ruleset', 'numbers', 'P07'];

const NOT_CLEARED: OpenItem = {
  item: 'clearance',
  finding: null,
  because: 'Not cleared. Somebody who treats can say more.',
  patientWording: 'Not cleared. Somebody who treats can say more.',
  mayBeOverridden: false,
  sources: ['percuta-policy'],
};

/**
 * A refusal as a role may know it. Those who treat see all of it; the person sees each item in words for the person; the
 * front desk and the owner see what belongs to the calendar, and of the rest only that it is not cleared. Source:
 * Percuta policy.
 *
 * @example
 * const items = [{ item: 'S03', finding: null, because: 'Pregnant.', patientWording: 'Discuss it.', mayBeOverridden: false, sources: ['F1'] }];
 * const no = { refused: true, what: 'bookVisit', because: 'Not then.', items, sources: ['F1'] };
 * refusalFor('front-desk', no).items[0].item // => "clearance"
 * refusalFor('patient', no).items[0].because // => "Discuss it."
 */
export function refusalFor(role: Role, refused: Refusal): Refusal {
  if (role === 'practitioner' || role === 'responsible-clinician') return refused;
  if (role === 'patient') {
    return { ...refused, items: refused.items.map((item) => ({ ...item, because: item.patientWording })) };
  }
  const open = refused.items.filter(({ item }) => OF_THE_CALENDAR.includes(item));
  if (open.length === refused.items.length) return refused;
  return { ...refused, items: [...open, NOT_CLEARED], sources: NOT_CLEARED.sources };
}
