import { rulesetHash } from '@percuta/practice';
import { openHttpClient } from './http-client.ts';
import { type Clock, done, type Somebody, type Stage, setUp } from './somebody.ts';
import type { Teller } from './told.ts';

/** Somebody who comes to the practice. */
export interface Patient extends Somebody {
  readonly personId: string;
  /** Where everything of theirs is. */
  readonly path: `/api/people/${string}`;
}

/** Everyone of the story. */
export interface Cast {
  readonly stage: Stage;
  readonly owner: Somebody;
  readonly vega: Somebody;
  readonly lind: Somebody;
  readonly desk: Somebody;
  /** By whom sessions are booked with. */
  readonly lindId: string;
  readonly ada: Patient;
  readonly ben: Patient;
}

const SLUG = 'north-light';
const NEEDLING = { profession: 'physician', scopes: ['consultation', 'needling', 'photographs'] };

/** A practice is founded, its people are let in, and it says what it must before anybody is needled. */
export async function openPractice(address: string, clock: Clock, teller: Teller): Promise<Cast> {
  teller.scene('A practice opens');
  const stage: Stage = { address, slug: SLUG, clock };
  const owner = await found(stage);
  teller.done(
    'The practice North Light is founded; its owner sets up a password and an authenticator.',
    'There is no password to begin with.',
  );
  const vega = await invite(stage, owner, { name: 'Dr Elena Vega', role: 'responsible-clinician', ...NEEDLING });
  const lind = await invite(stage, owner, { name: 'Dr Jonas Lind', role: 'practitioner', ...NEEDLING });
  const desk = await invite(stage, owner, { name: 'Mia Park', role: 'front-desk', profession: null, scopes: [] });
  for (const { accountId } of [vega, lind]) await owner.does(`/api/staff/${accountId}/credentials`, CREDENTIAL);
  await owner.puts('/api/jurisdictions', { jurisdictions: [JURISDICTION] });
  teller.done(
    'Dr Vega answers for the rules, Dr Lind needles, Mia Park is at the desk; credentials are entered.',
    'Who may needle, and until when, decides who can be booked.',
  );
  await owner.does('/api/rooms', { name: 'Room 1' });
  await owner.does('/api/handpieces', { name: 'Pen 1', device: 'skinpen' });
  await vega.who.puts('/api/emergency-numbers', { day: '+49 30 555 0100', night: '+49 30 555 0199', emergency: '112' });
  await vega.who.does('/api/ruleset-signatures', { ruleset: rulesetHash() });
  teller.done(
    'Dr Vega signs the rules in force and sets the numbers for the day, the night and an emergency.',
    `Without both no session starts. Rules ${rulesetHash().slice(0, 19)}…`,
  );
  const ada = await register(stage, { name: 'Ada Blom', bornOn: '1992-03-14', email: 'ada@example.org' });
  const ben = await register(stage, { name: 'Ben Holm', bornOn: '1988-07-01', email: 'ben@example.org' });
  return { stage, owner, vega: vega.who, lind: lind.who, desk: desk.who, lindId: lind.accountId, ada, ben };
}

const CREDENTIAL = {
  profession: 'physician',
  jurisdiction: 'Example',
  issuedBy: 'Example Medical Board',
  validFrom: '2020-01-01',
  validUntil: '2027-12-31',
  devices: null,
};

const JURISDICTION = {
  code: 'Example',
  roles: [{ role: 'physician', maximumDepthMm: null }],
  source: 'made up for the story',
  checkedOn: '2026-10-01',
};

async function found(stage: Stage): Promise<Somebody> {
  const named = { name: 'Olivia Brandt', email: 'olivia@example.org' };
  const practice = { name: 'North Light', slug: SLUG, timeZone: 'Europe/Berlin', owner: named };
  const { setUp: link } = await done<WithLink>(openHttpClient(stage.address), 'POST', '/api/practices', practice);
  return setUp(stage, { ...named, token: link.token });
}

interface WithLink {
  readonly setUp: { readonly token: string };
  readonly personId: string;
}

interface Invited {
  readonly who: Somebody;
  readonly accountId: string;
}

async function invite(
  stage: Stage,
  owner: Somebody,
  { role, ...somebody }: { name: string; role: string; profession: string | null; scopes: readonly string[] },
): Promise<Invited> {
  const email = `${role}@example.org`;
  const { token, accountId } = await owner.does<{ token: string; accountId: string }>('/api/staff', {
    ...somebody,
    email,
    roles: [role],
  });
  return { who: await setUp(stage, { name: somebody.name, email, token }), accountId };
}

async function register(stage: Stage, person: { name: string; bornOn: string; email: string }): Promise<Patient> {
  const door = `/api/practices/${stage.slug}/registrations`;
  const { personId, setUp: link } = await done<WithLink>(openHttpClient(stage.address), 'POST', door, person);
  const somebody = await setUp(stage, { ...person, token: link.token });
  return { ...somebody, personId, path: `/api/people/${personId}` };
}
