import { readFileSync } from 'node:fs';
import { svgText } from '../card/svg.ts';
import { foretoldFigure } from '../figures/foretold.ts';
import { priorPosteriorFigure } from '../figures/prior-posterior.ts';
import { profilesFigure } from '../figures/profiles.ts';
import { selfCheckFigure } from '../figures/self-check.ts';
import { PAGE_BLOCKS, type PageResults } from './page-blocks.ts';

const CARD = new URL('../../../../docs/model-card/', import.meta.url);
const BLOCK = /<!-- begin ([a-z-]+) -->\n[\s\S]*?<!-- end \1 -->/g;

/** A file of the page as it has to be. */
export interface PageFile {
  readonly name: string;
  readonly url: URL;
  readonly text: string;
}

/** The page asks for a block that no program writes: a slip in the page. */
export class NoSuchBlock extends Error {
  constructor(block: string) {
    super(`calibration.md asks for the block "${block}". Blocks: ${Object.keys(PAGE_BLOCKS).join(', ')}.`);
    this.name = 'NoSuchBlock';
  }
}

/** The page on the calibration with its blocks written anew, and its figures. */
export function pageFiles(results: PageResults): readonly PageFile[] {
  const { calibration, selfCheck } = results;
  const figures = {
    'calibration-profiles': profilesFigure(calibration),
    'calibration-constants': priorPosteriorFigure(calibration),
    'calibration-fits': foretoldFigure(
      calibration.checks.filter(({ seen, id }) => seen !== 0 && !id.includes('control')),
      { title: 'Fits', head: 'What each model, fitted to everything, expects of a new study like each fitted one.' },
    ),
    'calibration-left-out': foretoldFigure(calibration.leftOut, {
      title: 'Left-out studies',
      head: 'What each model expected of each study that it had not seen.',
    }),
    'calibration-self-check': selfCheckFigure(selfCheck),
  };
  const drawn = Object.entries(figures).map(([name, figure]) => file(`figures/${name}.svg`, svgText(figure)));
  const page = readFileSync(new URL('calibration.md', CARD), 'utf8');
  return [...drawn, file('calibration.md', fillPage(page, results))];
}

/** A page with each of its blocks written anew; what stands between them stays. */
export function fillPage(page: string, results: PageResults): string {
  return page.replaceAll(BLOCK, (_, block: string) => {
    const write = PAGE_BLOCKS[block];
    if (write === undefined) throw new NoSuchBlock(block);
    return `<!-- begin ${block} -->\n${write(results)}\n<!-- end ${block} -->`;
  });
}

function file(name: string, text: string): PageFile {
  return { name, url: new URL(name, CARD), text };
}
