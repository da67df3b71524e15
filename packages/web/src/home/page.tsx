import type { ReactElement } from 'react';
import { SiteFoot } from '../parts/site-foot.tsx';
import { SiteHead } from '../parts/site-head.tsx';
import { FIRST_SKIN } from '../skin/skin-choice.ts';
import { startSkinWorker } from '../skin/start-skin-worker.ts';
import { homeWords as words } from '../words/en/home.ts';
import { useModel } from '../worker/use-model.ts';
import { HomeOpening } from './opening.tsx';

/** The first page: what needling is, and the three questions of whoever considers it, each with its answer and its source. */
export function HomePage(): ReactElement {
  const { computed: story } = useModel(startSkinWorker, FIRST_SKIN);
  return (
    <>
      <SiteHead here={null} skipTo="answers" skipWords={words.skip} isOver />
      <main>
        <HomeOpening story={story} />
        <div id="answers" className="home-answers" tabIndex={-1}>
          {words.answers.map(({ id, asks, says, source, does, href }, place) => (
            <section key={id} aria-labelledby={`asks-${id}`}>
              <h2 id={`asks-${id}`}>{asks}</h2>
              <p>{says}</p>
              <p className="source">{source}</p>
              <a className={place === 0 ? 'button' : 'home-way'} href={href}>
                {does}
              </a>
            </section>
          ))}
        </div>
      </main>
      <SiteFoot />
    </>
  );
}
