import type { VisitLink } from '@percuta/practice';
import type { openOfferLinkContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { keepPracticeZone } from '../numbers/practice-zone.ts';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { LinkedPage } from '../visit/linked-page.tsx';
import { WhomToCall } from '../visit/whom-to-call.tsx';
import { serverWords } from '../words/en/server.ts';
import { waitingWords } from '../words/en/waiting-list.ts';
import { OpenOffer } from './open-offer.tsx';

const words = waitingWords.link;

/** What the link of a mail opens: a time that is free, to take or to let go. */
export function OfferPage(): ReactElement {
  return <LinkedPage>{(link) => <Linked key={link.token} link={link} />}</LinkedPage>;
}

function Linked({ link }: { readonly link: VisitLink }): ReactElement {
  const [isOver, setOver] = useState(false);
  const [answer] = useAnswer(link.token, () => open(link));
  if (isOver || (answer !== 'waiting' && !answer.ok && answer.status === 404)) return <Over slug={link.slug} />;
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (answer.ok) return <OpenOffer link={link} offer={answer.body} onOver={() => setOver(true)} />;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Notice denial={answer} />
      <WhomToCall slug={link.slug} isNeeded />
    </>
  );
}

async function open({ slug, token }: VisitLink) {
  const answer = await call<typeof openOfferLinkContract>({
    method: 'GET',
    path: '/api/practices/:slug/offer-links/:token',
    params: { slug, token },
  });
  if (answer.ok) keepPracticeZone(answer.body.timeZone);
  return answer;
}

function Over({ slug }: { readonly slug: string }): ReactElement {
  return (
    <>
      <PageTitle>{words.over}</PageTitle>
      <p className="explanation lead">{words.overText}</p>
      <WhomToCall slug={slug} />
    </>
  );
}
