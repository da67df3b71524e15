import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskPictures } from '../photographs/disk-pictures.ts';
import type { PictureStore } from '../photographs/picture-store.ts';

let made = 0;

/** A place for pictures that is made when the first comes, and gone when the process ends. */
export function testPictures(): PictureStore {
  made += 1;
  const folder = join(tmpdir(), `percuta-pictures-${process.pid}-${made}`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return diskPictures(folder);
}
