import type { ReactElement } from 'react';
import { photographWords } from '../words/en/photographs.ts';
import { ChooseFiles } from './send-files.tsx';
import type { OnItsWay } from './send-in-turn.ts';
import { SendingList } from './sending-list.tsx';

const words = photographWords.attach;

interface AttachPicturesProps {
  readonly count: number;
  readonly onItsWay: readonly OnItsWay[];
  readonly onChoose: (files: readonly File[]) => void;
}

/** Pictures that go with what somebody reports. A person looks at them; no rule does. */
export function AttachPictures({ count, onItsWay, onChoose }: AttachPicturesProps): ReactElement {
  return (
    <fieldset className="choice">
      <legend>{words.title}</legend>
      <p className="hint">{words.text}</p>
      <ChooseFiles count={count} onChoose={onChoose} />
      <SendingList onItsWay={onItsWay} />
    </fieldset>
  );
}
