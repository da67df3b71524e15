import type { Zone } from '@percuta/evidence';

/** A calendar day that belongs to an answer. */
export interface DayDetail {
  readonly kind: 'day';
  readonly text: string;
  /** Which of two days is the riskier one. */
  readonly riskier: 'later' | 'earlier';
  readonly implies?: string;
}

/** A number that belongs to an answer, in `unit`, from `from` to `to`. */
export interface NumberDetail {
  readonly kind: 'number';
  readonly text: string;
  /** In UCUM. */
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly riskier: 'higher' | 'lower';
  readonly implies?: string;
}

/** The zones that an answer speaks of. More zones are riskier; none named means that any may be meant: the riskiest. */
export interface ZonesDetail {
  readonly kind: 'zones';
  readonly text: string;
  readonly implies?: string;
}

/** Some of a closed list. More are riskier. */
export interface CodesDetail {
  readonly kind: 'codes';
  readonly text: string;
  readonly codes: readonly string[];
  readonly implies?: string;
}

/** Names in free words. More are riskier. */
export interface NamesDetail {
  readonly kind: 'names';
  readonly text: string;
  readonly implies?: string;
}

/** Something that, where it is so, makes the answer weigh less. */
export interface ReliefDetail {
  readonly kind: 'relief';
  readonly text: string;
  readonly implies?: string;
}

/** What belongs to an answer. `implies`: the mildest answer that goes with it; of two that disagree the graver holds. */
export type Detail = DayDetail | NumberDetail | ZonesDetail | CodesDetail | NamesDetail | ReliefDetail;

/** One question of the screening. `unknown` may always be answered besides `options`. */
export interface Question {
  /** As a person is asked. */
  readonly text: string;
  /** The answers, mildest first: this order is the order of risk. */
  readonly options: readonly [string, ...string[]];
  readonly details: Readonly<Record<string, Detail>>;
  /** Whether a session may start without an answer. A mandatory one that is unknown counts as not answered. */
  readonly mandatory: boolean;
}

type DetailValue<D extends Detail> = D extends CodesDetail
  ? readonly D['codes'][number][]
  : {
      readonly day: string;
      readonly number: number;
      readonly zones: readonly Zone[];
      readonly codes: readonly string[];
      readonly names: readonly string[];
      readonly relief: boolean;
    }[D['kind']];

/** What answers a question: one of its options or `unknown`, the day it was given, and its details. */
export type AnswerTo<Q extends Question> = {
  readonly answer: Q['options'][number] | 'unknown';
  /** ISO 8601; where it was given on another day than the rest. */
  readonly answeredOn?: string;
} & { readonly [K in keyof Q['details']]?: DetailValue<Q['details'][K]> };
