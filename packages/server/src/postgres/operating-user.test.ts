import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { choosePostgresUser, findClosedFolder, parsePasswd } from './operating-user.ts';

const isRoot = process.getuid?.() === 0;
/** A claim about what root does; there is nothing to test for anyone else. */
const asRoot = (name: string, test: () => void): void => void (isRoot && it(name, test));

describe('the user as whom PostgreSQL runs', () => {
  it('is never root, and ourselves where we are not root', () => {
    const user = choosePostgresUser('/nowhere');
    expect(user.uid).not.toBe(0);
    expect(user.isOurs).toBe(!isRoot);
  });

  it('is read from the machine’s list, broken lines left out', () => {
    const text = 'root:x:0:0:root:/root:/bin/bash\n# note\npostgres:x:101:104::/var/lib/postgresql:/bin/bash\n';
    expect(parsePasswd(text).map(({ name, uid, gid }) => [name, uid, gid])).toEqual([
      ['root', 0, 0],
      ['postgres', 101, 104],
    ]);
  });

  asRoot('is stopped by the outermost closed folder on a way', () => {
    using folder = temporaryFolder();
    const user = choosePostgresUser('/nowhere');
    const [closed, within] = [join(folder.path, 'closed'), join(folder.path, 'closed', 'within')];
    mkdirSync(within, { recursive: true });
    expect(findClosedFolder(user, within)).toBeNull();
    chmodSync(within, 0o700);
    expect(findClosedFolder(user, within)).toBe(within);
    chmodSync(closed, 0o700);
    expect(findClosedFolder(user, join(within, 'not-yet-there'))).toBe(closed);
  });
});
