/** One thing that somebody did, or was refused. */
export interface ToldStep {
  readonly step: string;
  readonly outcome: 'done' | 'refused';
  readonly because: string;
  /** What else there is to see: findings, bands, items. */
  readonly details: readonly string[];
}

/** Steps that belong together, on one day. */
export interface ToldScene {
  readonly title: string;
  readonly steps: readonly ToldStep[];
}

/** The whole account. */
export interface ToldStory {
  readonly scenes: readonly ToldScene[];
  /** The end of the record's chain when the session was sealed. */
  readonly recordHash: string;
}

/** Takes the story down while it happens. */
export interface Teller {
  readonly scene: (title: string) => void;
  readonly done: (step: string, because: string, details?: readonly string[]) => void;
  readonly refused: (step: string, because: string, details?: readonly string[]) => void;
  readonly scenes: () => readonly ToldScene[];
}

/** Begins an account. */
export function openTeller(): Teller {
  const scenes: { title: string; steps: ToldStep[] }[] = [];
  const take =
    (outcome: ToldStep['outcome']) =>
    (step: string, because: string, details: readonly string[] = []) => {
      scenes.at(-1)?.steps.push({ step, outcome, because, details });
    };
  return {
    scene: (title) => void scenes.push({ title, steps: [] }),
    done: take('done'),
    refused: take('refused'),
    scenes: () => scenes,
  };
}
