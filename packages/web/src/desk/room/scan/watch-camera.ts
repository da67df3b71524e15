import { openScanReader, type ScanReader } from './scan-reader.ts';

/** Why no code comes from a camera. */
export type CameraTrouble = 'no camera' | 'not allowed' | 'no reader';

interface Watch {
  readonly video: HTMLVideoElement;
  readonly onCode: (code: string) => void;
  readonly onTrouble: (trouble: CameraTrouble) => void;
}

const PAUSE_MS = 120;
/** Enough for the small symbol on a blister, and little enough for a tablet. */
const LONGEST_SIDE = 1280;

/** Shows what the camera sees and looks for codes in it, until it is ended. Pictures stay on this tablet, and none is kept. */
export function watchCamera({ video, onCode, onTrouble }: Watch): () => void {
  const ending = new AbortController();
  void watch({ video, onCode, onTrouble, ended: ending.signal });
  return () => ending.abort();
}

async function watch({ video, onCode, onTrouble, ended }: Watch & { readonly ended: AbortSignal }): Promise<void> {
  const stream = await openCamera().catch((error: unknown) => troubleOf(error));
  if (typeof stream === 'string') return onTrouble(stream);
  const reader = openScanReader();
  const close = () => {
    reader.close();
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  if (ended.aborted) return close();
  ended.addEventListener('abort', close);
  video.srcObject = stream;
  await video.play().catch(() => undefined);
  await lookOn({ video, onCode, onTrouble, ended, reader });
}

async function lookOn(watching: Watch & { readonly ended: AbortSignal; readonly reader: ScanReader }): Promise<void> {
  const { video, onCode, onTrouble, ended, reader } = watching;
  const canvas = document.createElement('canvas');
  let last: string | null = null;
  while (!ended.aborted) {
    const picture = pictureOf(video, canvas);
    const looked = picture === null ? null : await reader.look(picture);
    if (ended.aborted) return;
    if (looked?.is === 'broken') return onTrouble('no reader');
    // The same symbol stays before the camera: it is told once.
    if (looked?.is === 'seen' && looked.code !== last) {
      last = looked.code;
      onCode(looked.code);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function openCamera(): Promise<MediaStream> {
  const video = { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } };
  return navigator.mediaDevices.getUserMedia({ video, audio: false });
}

function troubleOf(error: unknown): CameraTrouble {
  return error instanceof DOMException && error.name === 'NotAllowedError' ? 'not allowed' : 'no camera';
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight));
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
