import { ANAESTHETICS } from '@percuta/evidence';

/** A figure of a calculation, with its unit. */
export interface DoseFigure {
  readonly value: number;
  readonly unit: string;
}

/** One step of the arithmetic: what is worked out, from which figures, and what comes of it. */
export interface DoseStep {
  readonly what: string;
  readonly from: readonly DoseFigure[];
  /** What is done with them, in their order. */
  readonly by: '×' | '÷' | '+';
  readonly gives: DoseFigure;
}

/** One agent of a product as it lies on the skin. */
export interface AgentDose {
  readonly agent: string;
  /** The upper end where the product states a range. */
  readonly percent: number;
  readonly mg: number;
  /** Null where nobody was weighed. */
  readonly mgPerKg: number | null;
}

/** What lies on the skin, agent by agent, with the arithmetic. */
export interface AnaestheticDose {
  readonly agents: readonly AgentDose[];
  readonly totalMg: number;
  readonly totalMgPerKg: number | null;
  readonly gramsPer10Cm2: number | null;
  readonly steps: readonly DoseStep[];
  /** Why the agents have to be counted together; null where there is one. */
  readonly additive: string | null;
}

/** What the sum is worked out from. */
export interface DosedCream {
  /** Id or name; null or unknown: lidocaine alone is counted. */
  readonly product: string | null;
  /** The strength in hand; null: that of the product on record. */
  readonly lidocainePercent: number | null;
  readonly massG: number | null;
  readonly areaCm2: number | null;
  readonly personMassKg: number | null;
}

const MG_PER_G_AND_PERCENT = { value: 10, unit: 'mg per g and %' };

/**
 * What is applied of each agent: mg = grams × per cent × 10, per kilogram of body weight, and all agents together, step
 * by step. Applied, not absorbed, and milligrams of different agents are not equally strong: the sum says that neither
 * counts for itself, and no more. Null where grams or strength are not known. Does not hold for solutions measured in
 * millilitres. Source: unit conversion; that tetracaine adds to lidocaine, the label of the 7 %/7 % cream (F41).
 *
 * @example
 * const fullFace = { product: 'lidocaine-tetracaine-23-7', lidocainePercent: null, massG: 30, areaCm2: 550, personMassKg: 70 };
 * anaestheticDose(fullFace).agents[0].mg // => 6900
 * Math.round(anaestheticDose(fullFace).agents[0].mgPerKg * 10) / 10 // => 98.6
 * anaestheticDose(fullFace).totalMg // => 9000
 */
export function anaestheticDose(cream: DosedCream): AnaestheticDose | null {
  const { massG, personMassKg, areaCm2 } = cream;
  const strengths = strengthsOf(cream);
  if (massG === null || strengths === null) return null;
  const agents = strengths.map(({ agent, percent }) => {
    const mg = massG * percent * 10;
    return { agent, percent, mg, mgPerKg: personMassKg === null ? null : mg / personMassKg };
  });
  const totalMg = agents.reduce((sum, { mg }) => sum + mg, 0);
  return {
    agents,
    totalMg,
    totalMgPerKg: personMassKg === null ? null : totalMg / personMassKg,
    gramsPer10Cm2: areaCm2 === null ? null : (massG / areaCm2) * 10,
    steps: [
      ...agents.flatMap((one) => agentSteps(one, massG, personMassKg)),
      ...(agents.length > 1 ? totalSteps(agents, totalMg, personMassKg) : []),
      ...(areaCm2 === null ? [] : [areaStep(massG, areaCm2)]),
    ],
    additive: additivity(agents),
  };
}

function strengthsOf({ product, lidocainePercent }: DosedCream) {
  const row = ANAESTHETICS.find(({ id, name }) => id === product || name === product);
  if (row === undefined) return lidocainePercent === null ? null : [{ agent: 'lidocaine', percent: lidocainePercent }];
  return row.contents.map(({ agent, high }) => ({
    agent,
    percent: agent === 'lidocaine' && lidocainePercent !== null ? lidocainePercent : high,
  }));
}

function agentSteps(dose: AgentDose, massG: number, personMassKg: number | null): readonly DoseStep[] {
  const { agent, percent, mg, mgPerKg } = dose;
  const applied: DoseStep = {
    what: `${agent} on the skin`,
    from: [{ value: massG, unit: 'g' }, { value: percent, unit: '%' }, MG_PER_G_AND_PERCENT],
    by: '×',
    gives: { value: mg, unit: 'mg' },
  };
  return mgPerKg === null || personMassKg === null ? [applied] : [applied, perKg(agent, { mg, mgPerKg, personMassKg })];
}

function perKg(
  what: string,
  { mg, mgPerKg, personMassKg }: { readonly mg: number; readonly mgPerKg: number; readonly personMassKg: number },
): DoseStep {
  return {
    what: `${what} per kilogram`,
    from: [
      { value: mg, unit: 'mg' },
      { value: personMassKg, unit: 'kg' },
    ],
    by: '÷',
    gives: { value: mgPerKg, unit: 'mg/kg' },
  };
}

function totalSteps(agents: readonly AgentDose[], totalMg: number, personMassKg: number | null): readonly DoseStep[] {
  const sum: DoseStep = {
    what: 'both together',
    from: agents.map(({ mg }) => ({ value: mg, unit: 'mg' })),
    by: '+',
    gives: { value: totalMg, unit: 'mg' },
  };
  if (personMassKg === null) return [sum];
  return [sum, perKg('both together', { mg: totalMg, mgPerKg: totalMg / personMassKg, personMassKg })];
}

function areaStep(massG: number, areaCm2: number): DoseStep {
  return {
    what: 'thickness of the layer',
    from: [
      { value: massG, unit: 'g' },
      { value: areaCm2 / 10, unit: '× 10 cm²' },
    ],
    by: '÷',
    gives: { value: (massG / areaCm2) * 10, unit: 'g on 10 cm²' },
  };
}

function additivity(agents: readonly AgentDose[]): string | null {
  if (agents.length < 2) return null;
  const [first, ...others] = agents.map(({ agent }) => agent);
  return `${capital(others.join(' and '))} adds to ${first}: count them together. A milligram of one is not worth a milligram of the other; how much is not on record, so the sum shows only that neither stands alone.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
