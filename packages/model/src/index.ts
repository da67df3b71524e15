export { formatPath, type InputIssue, type Read, readInput } from './input.ts';
export type { Random } from './random.ts';
