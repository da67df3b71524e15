/**
 * A zone as a sentence begins with it: the words of its name, the first with a capital. For reading; records and files
 * keep the name.
 *
 * @example
 * zoneTitle('left-cheek') // => "Left cheek"
 * zoneTitle('forehead') // => "Forehead"
 */
export function zoneTitle(zone: string): string {
  const words = zone.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
