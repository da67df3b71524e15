const NAMES: Readonly<Record<string, string>> = {
  'needling.lotfi-papillary-collagen': 'Lotfi, collagen stain, %',
  'needling.lotfi-silver': 'Lotfi, silver stain, %',
  'needling.lotfi-epidermis': 'Lotfi, epidermis, %',
  'needling.ablon-wrinkles-d150': 'Ablon, wrinkles, grades',
  'needling.alam-needled-3mo': 'Alam, scars, 3 months, points',
  'needling.alam-needled-6mo': 'Alam, scars, 6 months, points',
  'needling.alam-control-3mo': 'Alam, untreated side, 3 months',
  'needling.alam-control-6mo': 'Alam, untreated side, 6 months',
  'needling.aust-stratum-spinosum-1y': 'Aust, epidermis at 1 year, %',
};

/** A fitted result in a few words. */
export function resultName(id: string): string {
  return NAMES[id] ?? id;
}
