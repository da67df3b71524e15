export { CannotStart } from './cannot-start.ts';
export type * from './contracts.ts';
export type { Access, Contract } from './http/operation.ts';
export { runUntilStopped } from './run-until-stopped.ts';
export { type RunningPercuta, serve } from './serve.ts';
export { readSettings, type Settings } from './settings.ts';
