import type { Role } from '../database/actor.ts';

/** Where the demo is, on every Percuta that has one. */
export const DEMO_SLUG = 'demo';

/** The only password that is known to everyone. The database lets no account of a live practice have it. */
export const DEMO_PASSWORD = 'needle-demo-open-to-all';

/** Somebody of the demo practice. */
export interface DemoAccount {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly profession: string | null;
}

/** One of each role; nobody of them exists. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { role: 'owner', name: 'Olivia Owner', email: 'owner@demo.example', profession: null },
  {
    role: 'responsible-clinician',
    name: 'Dr Rosa Responsible',
    email: 'clinician@demo.example',
    profession: 'physician',
  },
  { role: 'practitioner', name: 'Dr Paul Practitioner', email: 'practitioner@demo.example', profession: 'physician' },
  { role: 'front-desk', name: 'Frida Frontdesk', email: 'desk@demo.example', profession: null },
  { role: 'patient', name: 'Pia Patient', email: 'patient@demo.example', profession: null },
];
