/** The parts of a hash between slashes. What cannot be decoded stays as it is: no address may break a page. */
export function hashParts(hash: string): readonly string[] {
  return hash.split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}
