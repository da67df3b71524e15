import { type EvidenceTable, type Prior, TABLES, UNKNOWN_MATTERS } from '@percuta/evidence';
import { shippedParameters } from '@percuta/evidence/ensemble';
import { type Course, type Parameters, seededRandom, simulateCourse, type ZoneResult } from '@percuta/model';
import { type CollagenByDraw, collagenByDraw } from './collagen-by-draw.ts';

/** A row of evidence as a claim reads it. `value`, `low` and `high` are numbers or the claim cannot be judged. */
export interface KnownRow {
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly sources: readonly string[];
  readonly provenance: string;
  /** A number of the row by its field. Throws `MissingEvidence` where the field holds none. */
  readonly number: (field: string) => number;
}

/** What claims are judged on: the evidence, and the model with the parameters that everyone is shown. */
export interface Ground {
  /** Throws `MissingEvidence` where no table holds the row. */
  readonly row: (id: string) => KnownRow;
  readonly rows: (table: string) => readonly KnownRow[];
  readonly prior: (parameter: string) => Prior;
  /** Whether a matter still stands among those that nobody knows. */
  readonly isUnknown: (id: string) => boolean;
  /** What the model says of a course in its one zone, on the output days. */
  readonly course: (course: Course) => ZoneResult & { readonly days: readonly number[] };
  readonly collagen: (course: Course) => CollagenByDraw;
  readonly parameters: Parameters;
}

/** Evidence that a claim rests on is gone, or is no number any more: the claim has to be rewritten. */
export class MissingEvidence extends Error {
  constructor(what: string) {
    super(`A claim rests on ${what}, which no table of evidence holds. Rewrite the claim or give the evidence back.`);
    this.name = 'MissingEvidence';
  }
}

/** The evidence that a ground is built on; another may be handed in to see what would follow. */
export interface GroundEvidence {
  readonly tables?: readonly EvidenceTable[];
  readonly unknownMatters?: readonly { readonly id: string }[];
  readonly parameters?: Parameters;
}

/**
 * Lays the ground: all evidence as it stands, and the shipped parameters, which are those of `simulate` and of the
 * browser; when they change, every verdict is judged anew. Courses are simulated once each.
 */
export function layGround(evidence: GroundEvidence = {}): Ground {
  const tables = evidence.tables ?? TABLES;
  const matters = evidence.unknownMatters ?? UNKNOWN_MATTERS;
  const parameters = evidence.parameters ?? shippedParameters();
  const byTable = new Map(tables.map((table) => [table.name, table.rows.map((row) => knownRow({ ...row }))]));
  const byId = new Map([...byTable.values()].flat().map((row) => [row.id, row]));
  const priors = new Map(
    tables.flatMap((table) => (table.kind === 'priors' ? table.rows : [])).map((row) => [row.parameter, row]),
  );
  return {
    row: (id) => found(byId.get(id), `the row ${id}`),
    rows: (table) => found(byTable.get(table), `the table ${table}`),
    prior: (parameter) => found(priors.get(parameter), `a prior of ${parameter}`),
    isUnknown: (id) => matters.some((matter) => matter.id === id) || byId.get(id)?.row.standing === 'unknown',
    course: remembered((course) => simulated(course, parameters)),
    collagen: remembered((course) => collagenByDraw(course, parameters)),
    parameters,
  };
}

function knownRow(row: Readonly<Record<string, unknown>>): KnownRow {
  const id = String(row.id);
  return {
    id,
    row,
    sources: Array.isArray(row.sources) ? row.sources.map(String) : [],
    provenance: String(row.provenance),
    number: (field) => {
      const value = row[field];
      return found(typeof value === 'number' ? value : undefined, `${id}.${field}`);
    },
  };
}

function found<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new MissingEvidence(what);
  return thing;
}

function simulated(course: Course, parameters: Parameters): ZoneResult & { readonly days: readonly number[] } {
  const { zones, days } = simulateCourse(course, parameters, seededRandom(parameters.ensemble.seed));
  return { days, ...found(Object.values(zones)[0], 'a course without a zone') };
}

function remembered<Answer>(compute: (course: Course) => Answer): (course: Course) => Answer {
  const answers = new Map<Course, Answer>();
  return (course) => {
    const answer = answers.get(course) ?? compute(course);
    answers.set(course, answer);
    return answer;
  };
}
