export { EXAMPLE_PROTOCOL, parseProtocol, protocolJsonSchema } from './parse-protocol.ts';
export type { Spread, TrialArm, TrialPopulation, TrialProtocol } from './protocol.ts';
export { PERSON_COLUMNS, simulatePeople, type TrialPeople } from './simulate-people.ts';
export {
  type ArmReading,
  type ArmSummary,
  summariseTrial,
  type TrialContrast,
  type TrialSummary,
} from './summarise-trial.ts';
export { layOutTrial, type TrialLayout, type TrialReading } from './trial-layout.ts';
export { addTrialSums, emptyTrialSums, type TrialSums } from './trial-sums.ts';
