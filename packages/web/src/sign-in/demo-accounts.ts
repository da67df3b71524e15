/**
 * The accounts of the demo practice, which everyone may know: nobody of them exists, and no account of a real practice
 * can have this password. Printed here as it is printed in the README, so that looking around takes one press.
 */
export const DEMO_ACCOUNTS = [
  { role: 'practitioner', email: 'practitioner@demo.example' },
  { role: 'responsible-clinician', email: 'clinician@demo.example' },
  { role: 'front-desk', email: 'desk@demo.example' },
  { role: 'owner', email: 'owner@demo.example' },
  { role: 'patient', email: 'patient@demo.example' },
] as const;

export const DEMO_PASSWORD = 'needle-demo-open-to-all';
