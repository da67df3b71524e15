import type { Zone } from '@percuta/evidence';
import type { Rule, RuleContext } from '../rules/rule.ts';
import type { ScreeningAnswers } from './answers.ts';
import type { DeviceLimits } from './device-limits.ts';

/** What the screening rules read: the settled answers. */
export type ScreeningFacts = ScreeningAnswers;

/** What the screening rules are told besides. */
export interface ScreeningContext extends RuleContext {
  /** What the label of the device says; where none is chosen yet, its figures are unknown. */
  readonly device: DeviceLimits;
  /** Null: not decided, any zone may be meant. */
  readonly zonesPlanned: readonly Zone[] | null;
  /** On the day of a session, answers that may have changed have to be of that day. */
  readonly purpose: 'planning' | 'session';
}

/** A rule of the screening: reading one teaches all. */
export type ScreeningRule = Rule<ScreeningFacts, ScreeningContext>;
