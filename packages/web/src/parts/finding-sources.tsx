import type { ReactElement } from 'react';
import { commonWords as words } from '../words/en/common.ts';
import type { FindingView, SourceLine } from '../worker/protocol.ts';

/** Rule, strength and sources under a claim; the citations themselves one press away. */
export function FindingSources({ finding }: { readonly finding: FindingView }): ReactElement {
  const strength = words.finding.strength[finding.strength] ?? finding.strength;
  return (
    <details className="sources">
      <summary>
        {words.finding.rule(finding.rule, finding.version)}, {strength}. <u>{words.finding.sourcesOf}</u>
      </summary>
      <SourceList sources={finding.sources} />
    </details>
  );
}

export function SourceList({ sources }: { readonly sources: readonly SourceLine[] }): ReactElement {
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <li key={source.id}>
          {source.text}
          {source.tag === undefined ? '' : ` (${words.sourceTags[source.tag]})`}
          {source.url === undefined ? null : (
            <>
              {' '}
              <a href={source.url} rel="noreferrer">
                {source.url.replace(/^https?:\/\//, '')}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
