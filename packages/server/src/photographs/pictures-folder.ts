import { resolve } from 'node:path';

/** In the data folder, or beside where one would be. */
export const PICTURES_FOLDER = 'photographs';

/** `PERCUTA_PHOTOGRAPHS` says where sealed photographs lie, as on a disk that several processes share; else the store's own. */
export function picturesFolder(env: NodeJS.ProcessEnv, own: string): string {
  const said = env.PERCUTA_PHOTOGRAPHS?.trim() ?? '';
  return said === '' ? own : resolve(said);
}
