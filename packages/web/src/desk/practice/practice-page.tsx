import type { ReactElement } from 'react';
import { PageTitle } from '../../parts/page-title.tsx';
import type { Me } from '../../server/use-me.ts';
import { practiceWords as words } from '../../words/en/desk-practice.ts';
import { hrefOf, PRACTICE_PARTS, type PracticePart } from '../route.ts';
import { BrokenGlass } from './broken-glass.tsx';
import { Erasures } from './erasures.tsx';
import { ExportWays } from './export-ways.tsx';
import { PlacePage } from './place-page.tsx';
import { PracticeRules } from './practice-rules.tsx';

interface PracticePageProps {
  readonly part: PracticePart;
  readonly me: Me;
  readonly practiceId: string;
}

/** What the practice answers for. Its rules are for everybody who works here, the rest for those who answer. */
export default function PracticePage({ part, me, practiceId }: PracticePageProps): ReactElement {
  const parts = answersForPractice(me) ? PRACTICE_PARTS : (['rules'] as const);
  return (
    <div className="stock">
      <PageTitle part={part}>{words.title}</PageTitle>
      <nav className="stock-parts" aria-label={words.partsLabel}>
        <ul>
          {parts.map((one) => (
            <li key={one}>
              <a href={hrefOf({ screen: 'practice', part: one })} aria-current={one === part ? 'page' : undefined}>
                {words.parts[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Part part={part} me={me} practiceId={practiceId} />
    </div>
  );
}

function Part({ part, me, practiceId }: PracticePageProps): ReactElement {
  switch (part) {
    case 'rules':
      return <PracticeRules me={me} />;
    case 'place':
      return <PlacePage />;
    case 'glass':
      return <BrokenGlass />;
    case 'erasures':
      return <Erasures />;
    case 'export':
      return <ExportWays me={me} practiceId={practiceId} />;
  }
}

/** Whoever answers for the practice, its owner or its responsible clinician. */
function answersForPractice({ roles }: Me): boolean {
  return roles.includes('owner') || roles.includes('responsible-clinician');
}
