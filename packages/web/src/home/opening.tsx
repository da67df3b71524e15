import { type CSSProperties, type ReactElement, useMemo, useState } from 'react';
import { useWidth } from '../parts/picture-figure.tsx';
import { SITE_PAGES } from '../parts/site-head.tsx';
import { TONES, type Tone } from '../skin/skin-choice.ts';
import type { SkinStory } from '../skin/skin-protocol.ts';
import { ABOVE_PX, type Hole, type SlabScene, slabScene } from '../skin/slab-scene.ts';
import { tissueStock } from '../skin/tissue-stock.ts';
import { homeWords as words } from '../words/en/home.ts';
import { SkinThroughTime } from './skin-through-time.tsx';
import { NARROW_STATIONS, STATIONS, type Station } from './stations.ts';

/** The page opens with its one line: the needle comes from above, depth goes down, and time runs along the skin. */
export function HomeOpening({ story }: { readonly story: SkinStory | null }): ReactElement {
  const [tone, setTone] = useState<Tone>(3);
  const [ref, widthPx] = useWidth<HTMLDivElement>();
  const stations = widthPx > 0 && widthPx < WIDE_PX ? NARROW_STATIONS : STATIONS;
  return (
    <div className="opening home-opening" ref={ref} style={depthStyle(story)}>
      <div className="opening-text">
        <h1>
          {words.headline.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </h1>
        <p className="explanation">
          {words.lead.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </p>
      </div>
      <ToneChoice tone={tone} onTone={setTone} />
      <Stations stations={stations} widthPx={widthPx} />
      <div className={`cut home-cut tone-${tone}`} role="img" aria-label={words.picture}>
        {story === null || widthPx === 0 ? null : <Skin {...{ story, widthPx, stations }} />}
      </div>
      <div className={story === null ? 'needle' : 'needle needle-in'} aria-hidden="true" />
      <a className="home-move" href={SITE_PAGES.skin}>
        {words.move}
      </a>
    </div>
  );
}

/** From here on there is room for five stations, and the needle stands further in; as in the style sheet. */
const WIDE_PX = 1100;
const MIDDLE_PX = 560;

const needlePxOf = (widthPx: number) => (widthPx >= WIDE_PX ? 212 : widthPx >= MIDDLE_PX ? 176 : 78);

/** How deep the needle of the page stands in the skin: as deep as the model says. Its scale is in the style sheet. */
function depthStyle(story: SkinStory | null): CSSProperties | undefined {
  const depthMm = story?.sides.practice.depthMm?.median;
  return depthMm === undefined ? undefined : ({ '--needle-mm': depthMm } as CSSProperties);
}

/** So far below the top of its place the skin line lies, as in the style sheet. */
const LINE_PX = 16;

interface SkinProps {
  readonly story: SkinStory;
  readonly widthPx: number;
  readonly stations: readonly Station[];
}

function Skin({ story, widthPx, stations }: SkinProps): ReactElement {
  const scene = useMemo(
    () => clearOf(slabScene('practice', { side: story.sides.practice, aged: story.aged, widthPx })),
    [story, widthPx],
  );
  const stock = useMemo(() => tissueStock(scene), [scene]);
  return (
    <div
      className="skin-slab skin-slab-practice home-skin"
      style={{ marginTop: LINE_PX - ABOVE_PX, height: scene.heightPx }}
    >
      <SkinThroughTime {...{ scene, stock, stations }} />
    </div>
  );
}

/** Where the ruler is read, and where the needle of the page stands, no other hole is drawn. */
const RULER_PX = 84;
const BESIDE_MM = 0.22;

function clearOf(scene: SlabScene): SlabScene {
  const { pxPerMm, widthPx } = scene;
  const needleMm = needlePxOf(widthPx) / pxPerMm;
  const isClear = ({ xMm }: Hole) => xMm * pxPerMm > RULER_PX && Math.abs(xMm - needleMm) > BESIDE_MM;
  return { ...scene, holes: scene.holes.map((holes) => holes.filter(isClear)) };
}

function Stations({ stations, widthPx }: { readonly stations: readonly Station[]; readonly widthPx: number }) {
  return (
    <ol className="stations home-stations">
      {stations.map(({ id, from, to }) => {
        const left = id === 'now' ? needlePxOf(widthPx) : Math.round(widthPx * (from + (to - from) * 0.2));
        return (
          <li key={id} className={`station station-${id}`} style={widthPx === 0 ? undefined : { left }}>
            <span className="station-when">
              <b>{words.stations[id].when}</b>
            </span>
            <span className="station-what">{words.stations[id].what}</span>
          </li>
        );
      })}
    </ol>
  );
}

interface ToneChoiceProps {
  readonly tone: Tone;
  readonly onTone: (tone: Tone) => void;
}

function ToneChoice({ tone, onTone }: ToneChoiceProps): ReactElement {
  return (
    <fieldset className="skin-tones home-tones">
      <legend>{words.tone}</legend>
      {TONES.map((each) => (
        <label key={each}>
          <input type="radio" name="tone" checked={each === tone} onChange={() => onTone(each)} />
          <span className={`swatch tone-${each}`} aria-hidden="true" />
          <span className="visually-hidden">{words.toneName(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}
