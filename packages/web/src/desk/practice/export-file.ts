/**
 * The lines of an export as a file: what it is of before them, and after them their hash and number, so that whoever has
 * the file can see that it is whole.
 */
export async function exportFile(practiceId: string, lines: readonly string[]): Promise<Blob> {
  const head = JSON.stringify({ export: 'percuta/1', of: { person: null, practice: practiceId } });
  const text = [head, ...lines].map((line) => `${line}\n`).join('');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const tail = JSON.stringify({ contentHash: `sha256:${hash}`, lines: lines.length + 1 });
  return new Blob([text, `${tail}\n`], { type: 'application/x-ndjson' });
}
