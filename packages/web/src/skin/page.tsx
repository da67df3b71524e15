import { memo, type ReactElement, useDeferredValue, useMemo, useState } from 'react';
import { SIDES, type Side } from '../charts/two-courses.ts';
import { SourceList } from '../parts/finding-sources.tsx';
import { SiteFoot } from '../parts/site-foot.tsx';
import { SiteHead } from '../parts/site-head.tsx';
import { skinWords as words } from '../words/en/skin.ts';
import { useModel } from '../worker/use-model.ts';
import { LifeCurves } from './life-curves.tsx';
import { SaidAtRest } from './said-at-rest.tsx';
import { seenWords } from './seen-words.ts';
import { SideNumbers } from './side-numbers.tsx';
import { FIRST_SKIN, type SkinChoice, type Tone } from './skin-choice.ts';
import { SkinControls } from './skin-controls.tsx';
import type { SkinStory } from './skin-protocol.ts';
import { SkinSlab } from './skin-slab.tsx';
import { startSkinWorker } from './start-skin-worker.ts';
import { type SkinMoment, stateAt } from './state-at.ts';
import { TimeLine } from './time-line.tsx';
import { DAY_SECONDS, secondsAt, shareOf } from './time-scale.ts';
import { useLater } from './use-later.ts';
import { usePlaying } from './use-playing.ts';
import { useReducedMotion } from './use-reduced-motion.ts';

/** Practice is repaired by then, and home has been rolled again: the moment at which the page opens. */
const FIRST_SHARE = shareOf(8 * DAY_SECONDS);
const FIRST_STILL = shareOf(3 * DAY_SECONDS);

/** How it works: the same skin in a practice and at home, along one time from before the needle to two years. */
export function SkinPage(): ReactElement {
  const isStill = useReducedMotion();
  const [choice, setChoice] = useState<SkinChoice>(FIRST_SKIN);
  const [tone, setTone] = useState<Tone>(3);
  const model = useModel(startSkinWorker, choice);
  const story = useDeferredValue(model.computed);
  // Side, side and curves come in turn: each is a small piece of work for a telephone, and all of them would be a long one.
  const homeStory = useLater(story);
  const curveStory = useLater(homeStory);
  const playing = usePlaying(isStill ? FIRST_STILL : FIRST_SHARE);
  const seconds = secondsAt(playing.share);
  const moments = useMemo(() => momentsAt(story, seconds), [story, seconds]);
  const homeMoments = useMemo(() => momentsAt(homeStory, seconds), [homeStory, seconds]);
  const curveMoments = useMemo(() => momentsAt(curveStory, seconds), [curveStory, seconds]);
  const seen = seenOf(story, moments);
  return (
    <>
      <SiteHead here="skin" skipTo="skin" skipWords={words.skip} />
      <main className={`skin-page tone-${tone}`}>
        <div className="skin-head">
          <div>
            <h1>{words.title(seconds)}</h1>
            <p className="explanation">{words.lead}</p>
          </div>
          <SkinControls
            choice={choice}
            tone={tone}
            onChange={(change) => setChoice((now) => ({ ...now, ...change }))}
            onTone={setTone}
          />
        </div>
        {model.fault === null ? null : (
          <p role="alert" className="fault skin-fault">
            {words.fault(model.fault)}
          </p>
        )}
        <div id="skin" className="skin-sides" tabIndex={-1} aria-busy={model.isComputing}>
          <SkinSideView
            name="practice"
            choice={choice}
            story={story}
            moment={moments?.practice ?? null}
            seen={seen.practice}
          />
          <SkinSideView
            name="home"
            choice={choice}
            story={homeStory}
            moment={homeMoments?.home ?? null}
            seen={seen.home}
          />
        </div>
        <TimeLine playing={playing} isStill={isStill} />
        {isStill ? <p className="source skin-note">{words.still}</p> : null}
        <LifeCurves story={curveStory} share={playing.share} moments={curveMoments} />
        <ReadingNotes story={story} />
      </main>
      <SiteFoot>{story === null ? null : <ModelStamp story={story} />}</SiteFoot>
      <SaidAtRest share={playing.share} isPlaying={playing.isPlaying} text={spoken(seconds, seen)} />
    </>
  );
}

type Moments = Readonly<Record<Side, SkinMoment>>;

function momentsAt(story: SkinStory | null, seconds: number): Moments | null {
  if (story === null) return null;
  return { practice: stateAt(story.sides.practice, seconds), home: stateAt(story.sides.home, seconds) };
}

function seenOf(story: SkinStory | null, moments: Moments | null): Readonly<Record<Side, string>> {
  if (story === null || moments === null) return { practice: '', home: '' };
  return {
    practice: seenWords('practice', story.sides.practice, moments.practice),
    home: seenWords('home', story.sides.home, moments.home),
  };
}

function spoken(seconds: number, seen: Readonly<Record<Side, string>>): string {
  if (seen.practice === '') return '';
  return `${words.title(seconds)}. ${SIDES.map((side) => `${words.sides[side]}: ${seen[side]}`).join(' ')}`;
}

interface SkinSideViewProps {
  readonly name: Side;
  readonly choice: SkinChoice;
  readonly story: SkinStory | null;
  readonly moment: SkinMoment | null;
  readonly seen: string;
}

const SkinSideView = memo(function SkinSideView(props: SkinSideViewProps): ReactElement {
  const { name, choice, story, moment, seen } = props;
  const uses = story?.homeCourse.uses ?? 20;
  return (
    <section className={`skin-side skin-side-${name}`} aria-labelledby={`side-${name}`}>
      <h2 id={`side-${name}`}>{words.sides[name]}</h2>
      <p className="skin-side-is">
        {name === 'home' ? words.sideIs.home(choice.settingMm, uses) : words.sideIs.practice(choice.settingMm)}
      </p>
      <SkinSlab name={name} side={story?.sides[name] ?? null} aged={story?.aged ?? null} moment={moment} seen={seen} />
      <p className="skin-seen">{seen}</p>
      <SideNumbers name={name} story={story} />
    </section>
  );
});

function ReadingNotes({ story }: { readonly story: SkinStory | null }): ReactElement {
  return (
    <div className="skin-foot">
      <section aria-labelledby="notes-title">
        <h2 id="notes-title">{words.notes.title}</h2>
        <ul>
          {words.notes.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="next-title">
        <h2 id="next-title">{words.next.title}</h2>
        <p>
          {words.next.text} {words.noPlan}
        </p>
        <a className="button" href="/safety/">
          {words.next.step}
        </a>
      </section>
      {story === null ? <div className="rests-on-empty" /> : <RestsOn story={story} />}
    </div>
  );
}

function RestsOn({ story }: { readonly story: SkinStory }): ReactElement {
  return (
    <details className="rests-on">
      <summary>
        {words.basis} <u>{words.restsOn}</u>
      </summary>
      {SIDES.map((side) => (
        <Sentences key={side} title={words.beyond[side]} sentences={story.extrapolations[side]} />
      ))}
      <Sentences title={words.unknown} sentences={story.unknown} />
      <h3>{words.sources}</h3>
      <SourceList sources={story.sources} />
    </details>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function ModelStamp({ story }: { readonly story: SkinStory }): ReactElement {
  const { posterior } = story.model;
  return (
    <>
      <p>{words.site.note}</p>
      <p className="source">{words.model({ ...story.model, posterior: posterior.slice(0, 19) })}</p>
    </>
  );
}
