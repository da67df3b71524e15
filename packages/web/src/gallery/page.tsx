import { type FormEvent, type ReactElement, useId } from 'react';
import { Button } from '../parts/button.tsx';
import { RangeField, SelectField } from '../parts/fields.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { PictureFigure } from '../parts/picture-figure.tsx';
import { SiteFoot } from '../parts/site-foot.tsx';
import { TextField } from '../parts/text-field.tsx';
import { galleryWords as words } from '../words/en/gallery.ts';
import { CHARTS } from './chart-specimens.ts';
import { PRESSED } from './pressed-specimens.tsx';
import type { Shown, Specimen } from './specimen.ts';
import { TOLD } from './told-specimens.tsx';

const SPECIMENS: readonly Specimen[] = [...TOLD, ...PRESSED];
const THEMES = ['light', 'dark'] as const;
/** Those that are the page’s own: its title, its foot, the figure around each chart. */
const OF_THE_PAGE = ['PageTitle', 'SiteFoot', 'PictureFigure'];

/** Every component in every state and every chart, light beside dark: what there is, and what it looks like. */
export function GalleryPage(): ReactElement {
  const states = SPECIMENS.reduce((sum, { shown }) => sum + shown.length, 0);
  return (
    <>
      <a className="skip" href="#parts">
        {words.skip}
      </a>
      <main className="gallery">
        <PageTitle>{words.title}</PageTitle>
        <p className="explanation">
          {words.lead({ components: SPECIMENS.length + OF_THE_PAGE.length, states, charts: CHARTS.length })}
        </p>
        <section id="parts" aria-labelledby="parts-title" tabIndex={-1}>
          <h2 id="parts-title">{words.parts}</h2>
          {SPECIMENS.map((specimen) => (
            <SpecimenView key={specimen.name} specimen={specimen} />
          ))}
          <FocusedSpecimen />
        </section>
        <section aria-labelledby="charts-title">
          <h2 id="charts-title">{words.charts}</h2>
          {CHARTS.map(([name, draw]) => (
            <InBothThemes key={name} name={name} shown={[{ state: '', view: <PictureFigure draw={draw} /> }]} />
          ))}
        </section>
      </main>
      <SiteFoot />
    </>
  );
}

function SpecimenView({ specimen: { name, shown } }: { readonly specimen: Specimen }): ReactElement {
  return <InBothThemes name={name} shown={shown} />;
}

interface InBothThemesProps {
  readonly name: string;
  readonly shown: readonly Shown[];
  readonly className?: string;
}

function InBothThemes({ name, shown, className = '' }: InBothThemesProps): ReactElement {
  const id = useId();
  return (
    <article className="specimen" aria-labelledby={id} data-specimen={name}>
      <h3 id={id}>{name}</h3>
      {THEMES.map((theme) => (
        // A form of its own: choices of the two must not be taken for one.
        <form
          key={theme}
          className={`in-${theme} tone-3 ${className}`}
          aria-label={`${name}, ${words.themes[theme]}`}
          onSubmit={stay}
        >
          {shown.map(({ state, view }) => (
            <div key={state} className="shown">
              {state === '' ? null : <p className="source">{state}</p>}
              {view}
            </div>
          ))}
        </form>
      ))}
    </article>
  );
}

const stay = (event: FormEvent) => event.preventDefault();
const nothing = () => {};

/** The ring of the focus cannot be on all at once; here it is drawn on each kind of control. */
function FocusedSpecimen(): ReactElement {
  const shown = [
    { state: 'Button', view: <Button>{words.act}</Button> },
    { state: 'link', view: <Button kind="link">{words.act}</Button> },
    { state: 'TextField', view: <TextField label={words.name} value="" onChange={nothing} /> },
    {
      state: 'SelectField',
      view: (
        <SelectField
          label={words.zone}
          value="cheek"
          options={[{ value: 'cheek', text: words.cheek }]}
          onChoose={nothing}
        />
      ),
    },
    {
      state: 'RangeField',
      view: (
        <RangeField
          label={words.setting}
          value={1}
          text={words.mm('1.00')}
          range={{ min: 0, max: 2, step: 0.5 }}
          onChoose={nothing}
        />
      ),
    },
  ];
  return <InBothThemes name={words.focusTitle} shown={shown} className="gallery-focus" />;
}
