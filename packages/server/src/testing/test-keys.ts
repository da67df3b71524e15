import { type MasterKeys, makeMasterKey } from '../keys/master-keys.ts';

/** The master key of every store of one test file, so that what one helper seals another opens. */
export const TEST_KEYS: MasterKeys = { current: makeMasterKey(), older: [] };
