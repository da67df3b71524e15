/** Asks for the camera with the finest picture that it gives: pictures stay in this page until somebody keeps one. */
export function openCamera(): Promise<MediaStream> {
  const video = { facingMode: 'environment', width: { ideal: 3840 }, height: { ideal: 2880 } };
  return navigator.mediaDevices.getUserMedia({ video, audio: false });
}

/** What the camera calls itself; null where it does not say. */
export function cameraName(stream: MediaStream): string | null {
  const label = stream.getVideoTracks()[0]?.label.trim().slice(0, 100) ?? '';
  return label === '' ? null : label;
}

/** The part of a frame that the upright window shows: three wide by four high, from its middle. */
export function uprightPart(width: number, height: number) {
  const shown = { width: Math.min(width, (height * 3) / 4), height: Math.min(height, (width * 4) / 3) };
  return { x: (width - shown.width) / 2, y: (height - shown.height) / 2, ...shown };
}

/** Draws what the camera sees now, as it is shown. False where it sees nothing yet. */
export function drawFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): boolean {
  const { videoWidth, videoHeight } = video;
  const context = canvas.getContext('2d');
  if (videoWidth === 0 || context === null) return false;
  const { x, y, width, height } = uprightPart(videoWidth, videoHeight);
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  context.drawImage(video, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return true;
}

/** The drawn picture as a file, with as little lost as a JPEG can. */
export function fileOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
}
