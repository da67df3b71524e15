/** The rules and their sources travel only once somebody begins to answer. */
export function loadJudge(): Promise<typeof import('./judge.ts')> {
  return import('./judge.ts');
}
