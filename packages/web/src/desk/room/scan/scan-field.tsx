import { readUdi } from '@percuta/practice';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { commonWords } from '../../../words/en/common.ts';
import { roomWords } from '../../../words/en/desk-room.ts';
import { serverWords } from '../../../words/en/server.ts';
import { useWedge } from './use-wedge.ts';

/** The reader of pictures travels once somebody wants the camera. */
const CameraScan = lazy(() => import('./camera-scan.tsx'));

const words = roomWords.scan;

interface ScanFieldProps {
  readonly code: string;
  readonly today: string;
  /** Typed so far. */
  readonly onType: (code: string) => void;
  /** Scanned: whole. */
  readonly onScan: (code: string) => void;
}

/** The code of a cartridge: by a scanner wherever the focus is, by the camera, or typed where neither can read it. */
export function ScanField({ code, today, onType, onScan }: ScanFieldProps): ReactElement {
  const [isWatching, setWatching] = useState(false);
  useWedge(onScan);
  return (
    <>
      <p className="explanation">{words.how}</p>
      {isWatching ? (
        <Suspense fallback={<p className="hint">{serverWords.loading}</p>}>
          <CameraScan onCode={onScan} />
        </Suspense>
      ) : (
        <Button kind="plain" size="room" onClick={() => setWatching(true)}>
          {words.useCamera}
        </Button>
      )}
      <TextField
        label={roomWords.timeOut.code}
        hint={roomWords.timeOut.codeHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={code}
        onChange={onType}
      />
      <CodeRead code={code} today={today} />
    </>
  );
}

/** What a code says, at once: lot and expiry, or what is wrong with it. */
function CodeRead({ code, today }: Pick<ScanFieldProps, 'code' | 'today'>): ReactElement | null {
  if (code.trim() === '') return null;
  const read = readUdi(code.trim(), today);
  return (
    <div role="status">
      <p>{lotOf(code, today)}</p>
      {read.faults.map(({ path, message }) => (
        <p key={`${path}${message}`} className="field-fault">
          {words.parts[path] ?? path} {message}
        </p>
      ))}
    </div>
  );
}

/** Lot and expiry, as they are printed beside the code. */
export function lotOf(code: string, today: string): string {
  const { lot, expiresOn } = readUdi(code.trim(), today);
  const { scanned, lotUnknown } = roomWords.timeOut;
  return scanned(lot ?? lotUnknown, expiresOn === null ? lotUnknown : commonWords.day(expiresOn));
}
