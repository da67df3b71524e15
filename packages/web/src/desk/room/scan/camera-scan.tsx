import { type ReactElement, useEffect, useRef, useState } from 'react';
import { roomWords } from '../../../words/en/desk-room.ts';
import { type CameraTrouble, watchCamera } from './watch-camera.ts';

const words = roomWords.scan;

/** What the camera sees, until a code is in it. */
export default function CameraScan({ onCode }: { readonly onCode: (code: string) => void }): ReactElement {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  latest.current = onCode;
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null);
  useEffect(() => {
    if (video.current === null) return;
    return watchCamera({
      video: video.current,
      onCode: (code) => latest.current(code),
      onTrouble: setTrouble,
    });
  }, []);
  return (
    <div className="camera">
      {trouble === null ? (
        <>
          <video ref={video} muted playsInline aria-label={words.camera} />
          <p className="hint">{words.hold}</p>
        </>
      ) : (
        <p role="alert">{words.trouble[trouble]}</p>
      )}
    </div>
  );
}
