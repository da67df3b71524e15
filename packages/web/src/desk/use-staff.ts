import type { Author } from '@percuta/practice';
import type { listStaffContract } from '@percuta/server';
import { call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { deskWords as words } from '../words/en/desk.ts';

/** The name behind an account of the practice; the role where no name is known. */
export type NameOf = (author: Author) => string;

/** Who works or worked here, to put names to entries. */
export function useStaff(): NameOf {
  const [answer] = useAnswer('staff', () => call<typeof listStaffContract>({ method: 'GET', path: '/api/staff' }));
  const staff = answer !== 'waiting' && answer.ok ? answer.body.staff : [];
  return ({ id, role }) => staff.find((member) => member.accountId === id)?.name ?? words.unknownMember(role);
}
