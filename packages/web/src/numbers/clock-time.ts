/** The time of an instant on the wall of this device, as 14:06. */
export function timeOf(instant: string | Date): string {
  const at = new Date(instant);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
