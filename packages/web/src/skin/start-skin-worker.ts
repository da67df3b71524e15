import type { Port } from '../worker/model-client.ts';
import type { SkinChoice } from './skin-choice.ts';
import type { SkinStory } from './skin-protocol.ts';

/** The model behind the moving skin, off the page’s thread: it tells the whole story at once, and the page plays it. */
export function startSkinWorker(): Port<SkinChoice, SkinStory> {
  return new Worker(new URL('./skin-worker.ts', import.meta.url), { type: 'module', name: 'skin' });
}
