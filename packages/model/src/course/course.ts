/** The person whose skin it is. `null` is "not known", never a default in disguise. */
export interface Person {
  /** In years. */
  readonly age: number;
  readonly sex: 'female' | 'male' | 'other' | 'unknown';
  readonly fitzpatrickType: 1 | 2 | 3 | 4 | 5 | 6 | null;
  /** From 0, none, to 1, severe. */
  readonly photodamage: number | null;
}

/** A motor pen: needles on a reciprocating tip that glides over the skin. Its depth is dialled. */
export interface Pen {
  readonly kind: 'pen';
  readonly needleCount: number;
  readonly needleDiameterUm: number;
  readonly strokesPerSecond: number;
  readonly tipWidthMm: number;
}

/** A drum of needles rolled by hand. Its depth is its needles' length, unless a setting is given. */
export interface Roller {
  readonly kind: 'roller';
  readonly needleCount: number;
  readonly needleLengthMm: number;
  readonly needleDiameterUm: number;
  readonly drumDiameterMm: number;
  readonly drumWidthMm: number;
}

/** A plate of needles pressed on by hand. */
export interface Stamp {
  readonly kind: 'stamp';
  readonly needleCount: number;
  readonly needleLengthMm: number;
  readonly needleDiameterUm: number;
  readonly faceAreaMm2: number;
}

export type Device = Pen | Roller | Stamp;

/**
 * How the device is used. Each device kind counts its own way: a pen needs `glideSpeedMmPerSecond` and `passes`, a
 * roller `rolls`, a stamp `stampsPerPlace`. Counts of the other kinds may stand here and have no effect.
 */
export interface Technique {
  readonly skinStretched: boolean;
  readonly operator: 'trained' | 'untrained';
  readonly glideSpeedMmPerSecond?: number | undefined;
  readonly passes?: number | undefined;
  readonly rolls?: number | undefined;
  readonly stampsPerPlace?: number | undefined;
}

export const ANTISEPTICS = [
  'none',
  'soap',
  'isopropanol-70',
  'povidone-iodine',
  'hypochlorous-acid',
  'chlorhexidine-alcohol',
] as const;

export type Antiseptic = (typeof ANTISEPTICS)[number];

export interface Hygiene {
  readonly antiseptic: Antiseptic;
  readonly wetSeconds: number;
  /** Whether the skin was dry before the first needle. An antiseptic that is not gets no credit. */
  readonly dried: boolean;
  /** 1 is a new cartridge (or roller, or stamp); 2 the second use. */
  readonly cartridgeUses: number;
}

/** What one zone gets at one session; counts given here win over those of the technique. */
export interface ZoneOrder {
  readonly settingMm?: number | undefined;
  readonly passes?: number | undefined;
  readonly rolls?: number | undefined;
  readonly stampsPerPlace?: number | undefined;
}

export interface Session {
  /** Whole days from the start of the course. */
  readonly day: number;
  readonly zones: Readonly<Record<string, ZoneOrder | undefined>>;
}

/** A course of sessions on one person, read and checked; sessions stand in the order of their days. */
export interface Course {
  readonly person: Person;
  readonly device: Device;
  readonly technique: Technique;
  readonly hygiene: Hygiene;
  readonly sessions: readonly Session[];
  readonly horizonDays: number;
}
