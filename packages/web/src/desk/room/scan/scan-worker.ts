import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import readerUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { Looked } from './scan-protocol.ts';

/** The carriers of device codes: GS1 DataMatrix and Code 128, those of HIBC and ICCBBA, and QR with a Digital Link. */
const OPTIONS: ReaderOptions = {
  formats: ['DataMatrix', 'Code128', 'QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  maxNumberOfSymbols: 1,
  // Separators as the control character, and not spelt out.
  textMode: 'Plain',
};

let isReady: Promise<unknown> | null = null;

/** The reader comes from our own bundle, as bytes: nothing is fetched from anywhere else. */
async function prepare(): Promise<void> {
  const wasmBinary = await (await fetch(readerUrl)).arrayBuffer();
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

async function look(picture: ImageData): Promise<Looked> {
  try {
    isReady ??= prepare();
    await isReady;
    const [seen] = await readBarcodes(picture, OPTIONS);
    if (seen === undefined || !seen.isValid) return { is: 'nothing' };
    return { is: 'seen', code: `${seen.symbologyIdentifier}${seen.text}` };
  } catch {
    isReady = null;
    return { is: 'broken' };
  }
}

addEventListener('message', ({ data }: MessageEvent<ImageData>) => {
  void look(data).then((looked) => postMessage(looked));
});
