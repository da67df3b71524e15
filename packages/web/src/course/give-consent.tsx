import type { ReactElement } from 'react';
import { ReadAndSign } from '../consent/read-and-sign.tsx';
import { useConsentDocument } from '../consent/use-consent-document.ts';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { goTo } from '../parts/use-hash.ts';
import type { Me } from '../server/use-me.ts';
import { courseWords } from '../words/en/course.ts';
import { serverWords } from '../words/en/server.ts';
import { ConsentQuestions } from './consent-questions.tsx';
import type { OwnCourse } from './use-own-course.ts';

interface GiveConsentProps {
  readonly course: OwnCourse;
  readonly me: Me;
}

/** The text for exactly this version of the plan, and a signature under exactly this text. */
export default function GiveConsent({ course, me }: GiveConsentProps): ReactElement {
  const { personId, view } = course;
  const answer = useConsentDocument(personId, view.plan?.hash ?? '');
  if (answer === 'waiting') return <PageTitle>{serverWords.loading}</PageTitle>;
  if (!answer.ok) {
    return (
      <>
        <PageTitle>{courseWords.consent.title}</PageTitle>
        <Notice denial={answer} />
      </>
    );
  }
  const onSigned = async () => {
    await course.again();
    goTo('overview');
  };
  const isAsking = view.questions.some((question) => question.answer === null);
  return (
    <>
      <ReadAndSign signer={{ personId, name: me.name, identifiedBy: null, isAsking, onSigned }} document={answer.body}>
        <ConsentQuestions course={course} />
      </ReadAndSign>
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}
