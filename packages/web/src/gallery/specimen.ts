import type { ReactElement } from 'react';

/** One state of a component, as it is met. */
export interface Shown {
  readonly state: string;
  readonly view: ReactElement;
}

/** A component in all its states. */
export interface Specimen {
  /** The name that it is exported by. */
  readonly name: string;
  readonly shown: readonly Shown[];
}
