import { type CSSProperties, type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import { photographWords } from '../words/en/photographs.ts';
import { cameraName, openCamera } from './open-camera.ts';

const words = photographWords.capture;

interface CameraViewProps {
  /** The address of the earlier picture that stands over it; null where there is none. */
  readonly ghost: string | null;
  readonly ghostShare: number;
  readonly hasLines: boolean;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** The camera's own name, once it is open. */
  readonly onOpen: (device: string | null) => void;
}

/** What the camera sees, with the earlier picture and the lines over it. The camera is shut when this goes. */
export function CameraView({ ghost, ghostShare, hasLines, video, onOpen }: CameraViewProps): ReactElement {
  const [hasTrouble, setTrouble] = useState(false);
  const latest = useRef(onOpen);
  latest.current = onOpen;
  useEffect(() => {
    let stream: MediaStream | null = null;
    let isWanted = true;
    const shut = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    void openCamera().then(
      (opened) => {
        stream = opened;
        if (!isWanted || video.current === null) return shut();
        video.current.srcObject = opened;
        void video.current.play().catch(() => undefined);
        latest.current(cameraName(opened));
      },
      () => setTrouble(true),
    );
    return () => {
      isWanted = false;
      shut();
    };
  }, [video]);
  if (hasTrouble) return <p role="alert">{words.noCamera}</p>;
  return (
    <div className="camera-frame" style={{ '--share': ghostShare } as CSSProperties}>
      <video ref={video} muted playsInline aria-label={words.live} />
      {ghost === null ? null : <img className="ghost" src={ghost} alt="" />}
      {hasLines ? <Lines /> : null}
    </div>
  );
}

/** Thirds, the middle, and where eyes and chin come to lie. */
const LINES = 'M33.3 0V133.3 M66.7 0V133.3 M0 44.4H100 M0 88.9H100 M50 0V133.3';
const FACE = 'M50 20 C74 20 80 42 78 62 C76 84 64 104 50 104 C36 104 24 84 22 62 C20 42 26 20 50 20 Z';

function Lines(): ReactElement {
  return (
    <svg className="camera-lines" viewBox="0 0 100 133.3" preserveAspectRatio="none" aria-hidden="true">
      <path className="halo" d={FACE} />
      <path d={LINES} />
      <path d={FACE} />
    </svg>
  );
}
