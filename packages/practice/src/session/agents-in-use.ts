import { ANAESTHETICS, ANTISEPTICS } from '@percuta/evidence';

/** The words for "every one of its kind", as rule S33 uses them where an allergy is told without a name. */
const ANY_ANAESTHETIC = 'local anaesthetic';
const ANY_ANTISEPTIC = 'antiseptic';

const NOTHING_APPLIED = ['none', 'soap'];

/** What people call the agents besides their names on record. Chlorhexidine comes in alcohol. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  'isopropanol-70': ['isopropyl alcohol', 'alcohol'],
  'povidone-iodine': ['povidone iodine', 'iodine', 'betadine'],
  'hypochlorous-acid': ['hypochlorous acid', 'HOCl', 'chlorine'],
  'chlorhexidine-alcohol': ['chlorhexidine gluconate', 'CHG', 'isopropyl alcohol', 'isopropanol', 'alcohol'],
};

/**
 * Everything that touches the skin in a session, by name: the antiseptic, and the numbing product with what is in it. A
 * product that is not on record may hold anything, so that every anaesthetic counts as in use. Source: the tables of
 * antiseptics and anaesthetics.
 *
 * @example
 * agentsInUse({ antiseptic: 'isopropanol-70', anaesthetic: null }) .includes('alcohol') // => true
 * agentsInUse({ antiseptic: null, anaesthetic: 'emla-2.5-2.5' }).includes('prilocaine') // => true
 */
export function agentsInUse(used: {
  readonly antiseptic: string | null;
  /** Id or name of the product; null where nobody was numbed. */
  readonly anaesthetic: string | null;
}): readonly string[] {
  return [...antisepticNames(used.antiseptic), ...anaestheticNames(used.anaesthetic)];
}

function antisepticNames(agent: string | null): readonly string[] {
  if (agent === null || NOTHING_APPLIED.includes(agent)) return [];
  const row = ANTISEPTICS.find((one) => one.agent === agent);
  return [ANY_ANTISEPTIC, agent, ...(row === undefined ? [] : [row.name]), ...(ALSO_CALLED[agent] ?? [])];
}

function anaestheticNames(product: string | null): readonly string[] {
  if (product === null) return [];
  const row = ANAESTHETICS.find((one) => one.id === product || one.name === product);
  const contents = (row === undefined ? ANAESTHETICS : [row]).flatMap((one) => one.contents.map(({ agent }) => agent));
  return [ANY_ANAESTHETIC, product, ...contents.flatMap(agentNames)];
}

/** The families count as names: who reacts to an ester or to PABA, which esters become, gets none of them. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  tetracaine: ['amethocaine', 'ester', 'PABA', 'para-aminobenzoic acid'],
  benzocaine: ['ester', 'PABA', 'para-aminobenzoic acid'],
  lidocaine: ['lignocaine', 'amide'],
  prilocaine: ['amide'],
};

function agentNames(agent: string): readonly string[] {
  return [agent, ...(FAMILIES[agent] ?? [])];
}

const ON_RECORD: readonly string[] = [
  ANY_ANAESTHETIC,
  ANY_ANTISEPTIC,
  ...ANTISEPTICS.flatMap(({ agent }) => antisepticNames(agent)),
  ...ANAESTHETICS.flatMap(({ id, name, contents }) => [
    id,
    name,
    ...contents.flatMap(({ agent }) => agentNames(agent)),
  ]),
];

/**
 * Whether an agent that a person must not get is left out of what is in use. Only where its name is one that we know:
 * of a name that nobody recognises, nobody can say that it is not in there. Null: not known yet what is in use. Source:
 * Percuta policy.
 *
 * @example
 * isAgentLeftOut('lidocaine', ['antiseptic', 'isopropanol-70']) // => true
 * isAgentLeftOut('Iodine', ['antiseptic', 'povidone-iodine']) // => false
 * isAgentLeftOut('PABA', agentsInUse({ antiseptic: null, anaesthetic: 'emla-2.5-2.5' })) // => true
 * isAgentLeftOut('PABA', agentsInUse({ antiseptic: null, anaesthetic: 'lidocaine-tetracaine-7-7' })) // => false
 * isAgentLeftOut('the blue cream', []) // => false
 */
export function isAgentLeftOut(agent: string, inUse: readonly string[] | null): boolean {
  const wanted = plain(agent);
  if (inUse === null || wanted === '') return false;
  const isOnRecord = ON_RECORD.some((name) => plain(name).includes(wanted));
  return isOnRecord && !inUse.some((name) => plain(name).includes(wanted) || wanted.includes(plain(name)));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
