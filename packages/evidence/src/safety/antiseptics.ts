import type { Provenance, Provenanced, Strength } from '../schema.ts';

/** The agents that a time-out and the model know. */
export const ANTISEPTIC_AGENTS = [
  'none',
  'soap',
  'isopropanol-70',
  'povidone-iodine',
  'hypochlorous-acid',
  'chlorhexidine-alcohol',
] as const;

export type AntisepticAgent = (typeof ANTISEPTIC_AGENTS)[number];

/** Decimal log reduction on the face, as a triangle. */
export interface LogReduction {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
  readonly unit: 'log10';
  readonly sources: readonly string[];
  readonly strength: Strength;
  readonly provenance: Provenance;
}

/** How long the agent has to stay wet, and where that figure comes from. */
export interface ContactTime {
  /** What the time-out asks for where the product’s own label is not on record: the strictest figure that we hold. */
  readonly gateSeconds: number;
  /** The contact to which the log reduction belongs; less contact earns a proportional share. */
  readonly effectSeconds: number;
  readonly unit: 's';
  readonly dryingSeconds?: number;
  /** On moist skin. */
  readonly moistSeconds?: number;
  readonly sources: readonly string[];
  readonly strength: Strength;
  readonly provenance: Provenance;
  readonly status?: 'awaiting-clinical-check';
  readonly usedBecause?: string;
  readonly note?: string;
}

/** An agent with what the model and the time-out need of it. `id` is `antiseptic-` and the agent. */
export interface Antiseptic extends Provenanced {
  readonly agent: AntisepticAgent;
  readonly name: string;
  readonly faceLog10Reduction: LogReduction;
  /** `null`: nothing is applied. */
  readonly contact: ContactTime | null;
  /** Without dryness the effect earns no credit. */
  readonly mustBeDry: boolean;
  readonly flammable: boolean;
  /** Distance from eye and ear within which a shield or a clinician is needed. */
  readonly eyeEarDistanceCm: number | null;
  readonly warnings: readonly string[];
}

function triangle(min: number, mode: number, max: number): LogReduction {
  return {
    min,
    mode,
    max,
    unit: 'log10',
    sources: ['percuta-policy', 'F13', 'F14'],
    strength: 'P',
    provenance: 'POLICY',
  };
}

const ROW = { strength: 'P', provenance: 'POLICY' } as const;
const CONTACT_USED = 'The gate needs a time; the label of the product in use replaces it.';

/**
 * The face is cleaned less well than the textbook’s three log: model one to two. The triangles are policy, drawn from
 * the facts in `antiseptic-facts.ts`; the effect is multiplied by min(1, contact / required), and by nothing if not dry.
 */
export const ANTISEPTICS: readonly Antiseptic[] = [
  {
    id: 'antiseptic-none',
    agent: 'none',
    name: 'no antiseptic',
    faceLog10Reduction: triangle(0, 0, 0),
    contact: null,
    mustBeDry: false,
    flammable: false,
    eyeEarDistanceCm: null,
    warnings: ['A session does not start without antisepsis.'],
    sources: ['percuta-policy'],
    ...ROW,
  },
  {
    id: 'antiseptic-soap',
    agent: 'soap',
    name: 'soap and water',
    faceLog10Reduction: triangle(0, 0.5, 1),
    contact: {
      gateSeconds: 60,
      effectSeconds: 60,
      unit: 's',
      sources: ['soap-practice'],
      strength: 'E',
      provenance: 'RECALLED-medium',
      status: 'awaiting-clinical-check',
      usedBecause: CONTACT_USED,
    },
    mustBeDry: true,
    flammable: false,
    eyeEarDistanceCm: null,
    warnings: ['Removes what lies loose on the skin and leaves nothing that goes on working.'],
    sources: ['percuta-policy', 'soap-practice'],
    ...ROW,
  },
  {
    id: 'antiseptic-isopropanol-70',
    agent: 'isopropanol-70',
    name: '70 % isopropanol',
    faceLog10Reduction: triangle(0.5, 1.2, 1.8),
    contact: {
      gateSeconds: 60,
      effectSeconds: 60,
      unit: 's',
      sources: ['percuta-policy'],
      strength: 'P',
      provenance: 'POLICY',
      note: 'No contact time for the face is on record; 60 s, then dry, is Percuta’s reference for clean practice. Propanols were tested on the forehead at 2, 3 and 4 minutes.',
    },
    mustBeDry: true,
    flammable: true,
    eyeEarDistanceCm: null,
    warnings: [
      'Flammable until dry.',
      'Whether it prepares a face well enough is not known: in one study 71 % of swabs still grew.',
    ],
    sources: ['percuta-policy', 'F13', 'F14'],
    ...ROW,
  },
  {
    id: 'antiseptic-povidone-iodine',
    agent: 'povidone-iodine',
    name: 'povidone-iodine',
    faceLog10Reduction: triangle(0.5, 1.2, 2),
    contact: {
      gateSeconds: 120,
      effectSeconds: 120,
      unit: 's',
      sources: ['povidone-iodine-practice'],
      strength: 'E',
      provenance: 'RECALLED-high',
      status: 'awaiting-clinical-check',
      usedBecause: CONTACT_USED,
      note: 'Recalled as about 2 to 3 minutes, wet to dry, for 10 %.',
    },
    mustBeDry: true,
    flammable: false,
    eyeEarDistanceCm: null,
    warnings: ['Ask for iodine allergy and thyroid disease.', 'The alternative near eyes and ears.'],
    sources: ['percuta-policy', 'F14', 'F15', 'povidone-iodine-practice'],
    ...ROW,
  },
  {
    id: 'antiseptic-hypochlorous-acid',
    agent: 'hypochlorous-acid',
    name: '0.01 % hypochlorous acid',
    faceLog10Reduction: triangle(0.1, 0.6, 2),
    contact: {
      gateSeconds: 1200,
      effectSeconds: 60,
      unit: 's',
      sources: ['F90', 'F91', 'percuta-policy'],
      strength: 'P',
      provenance: 'POLICY',
      note: 'On record for 1 to 20 minutes: 0.85 log at 1 minute on the conjunctiva, over 99 % at 20 minutes around the eye. The gate asks for the longer.',
    },
    mustBeDry: true,
    flammable: false,
    eyeEarDistanceCm: null,
    warnings: ['Sources conflict: on the face 95 % of swabs still grew. Low trust.'],
    sources: ['percuta-policy', 'F14', 'F90', 'F91'],
    ...ROW,
  },
  {
    id: 'antiseptic-chlorhexidine-alcohol',
    agent: 'chlorhexidine-alcohol',
    name: 'chlorhexidine in alcohol',
    faceLog10Reduction: triangle(1, 1.8, 3),
    contact: {
      gateSeconds: 30,
      effectSeconds: 30,
      unit: 's',
      dryingSeconds: 30,
      moistSeconds: 120,
      sources: ['F87', 'chlorhexidine-alcohol-label'],
      strength: 'R',
      provenance: 'RECALLED-high',
      status: 'awaiting-clinical-check',
      usedBecause: CONTACT_USED,
      note: '30 s of scrubbing and 30 s of drying on a dry site; 2 minutes on a moist one.',
    },
    mustBeDry: true,
    flammable: true,
    eyeEarDistanceCm: 3,
    warnings: [
      'Flammable until dry.',
      'Toxic to cornea and middle ear: eleven keratitis cases are described. Shield, or take povidone-iodine; 3 cm are policy.',
    ],
    sources: ['percuta-policy', 'F15', 'F87'],
    ...ROW,
  },
];

/** What the time-out writes down of antisepsis. */
export const ANTISEPSIS_RECORD = [
  'agent',
  'concentration',
  'start',
  'wet seconds',
  'dry seconds',
  'eye and ear protection',
] as const;

const BY_AGENT: ReadonlyMap<string, Antiseptic> = new Map(ANTISEPTICS.map((row) => [row.agent, row]));

/** An agent without a row: a fault of ours. */
class MissingAntisepticFault extends Error {
  constructor(agent: string) {
    super(`No antiseptic ${agent} in the table; the agents are ${ANTISEPTIC_AGENTS.join(', ')}.`);
    this.name = 'MissingAntisepticFault';
  }
}

/**
 * What is on record of one antiseptic: decimal log reduction on the face (triangle), contact times in seconds, dryness
 * and warnings. It does not hold for other sites, nor for an agent at another strength. Source: policy from the facts
 * of `antiseptic-facts.ts`.
 *
 * @example
 * antiseptic('chlorhexidine-alcohol').faceLog10Reduction.mode // => 1.8
 * antiseptic('hypochlorous-acid').contact.gateSeconds // => 1200
 */
export function antiseptic(agent: AntisepticAgent): Antiseptic {
  const row = BY_AGENT.get(agent);
  if (row === undefined) throw new MissingAntisepticFault(agent);
  return row;
}
