import { readFileSync } from 'node:fs';
import type { Ground } from '../claims/ground.ts';
import { BLOCKS } from './blocks/index.ts';
import { FIGURES } from './figures/index.ts';
import { svgText } from './svg.ts';

const CARD = new URL('../../../../docs/model-card/', import.meta.url);

/** Pages whose blocks we write. `calibration.md` belongs to the fit. */
const PAGES = ['README', 'equations', 'verification', 'micro-wound', 'risk', 'limits'] as const;

const BLOCK = /<!-- begin ([a-z-]+) -->\n[\s\S]*?<!-- end \1 -->/g;

/** A file of the card as it has to be. */
export interface CardFile {
  readonly url: URL;
  readonly name: string;
  readonly text: string;
}

/** A page asks for a block that no program writes. */
export class UnknownBlock extends Error {
  constructor(page: string, block: string) {
    super(`${page} asks for the block "${block}". Blocks: ${Object.keys(BLOCKS).join(', ')}.`);
    this.name = 'UnknownBlock';
  }
}

/** The figures of the card and its pages with their blocks written anew; what stands between blocks stays. */
export function cardFiles(ground: Ground): readonly CardFile[] {
  const figures = Object.entries(FIGURES).map(([name, draw]) => fileOf(`figures/${name}.svg`, svgText(draw(ground))));
  const pages = PAGES.map((page) => {
    const name = `${page}.md`;
    return fileOf(name, fillBlocks(readFileSync(new URL(name, CARD), 'utf8'), name, ground));
  });
  return [...figures, ...pages];
}

function fileOf(name: string, text: string): CardFile {
  return { url: new URL(name, CARD), name, text };
}

/** A page with each of its blocks written anew. */
export function fillBlocks(page: string, name: string, ground: Ground): string {
  return page.replaceAll(BLOCK, (_, block: string) => {
    const write = BLOCKS[block];
    if (write === undefined) throw new UnknownBlock(name, block);
    return `<!-- begin ${block} -->\n${write(ground)}\n<!-- end ${block} -->`;
  });
}
