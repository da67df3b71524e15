/** The layers that a needle meets, from the surface down; each boundary is a depth in mm. */
export interface SkinLayers {
  readonly stratumCorneumMm: number;
  /** Where the epidermis ends and the papillary dermis begins. */
  readonly epidermisEndMm: number;
  readonly papillaryEndMm: number;
  readonly upperReticularEndMm: number;
  /** Where the dermis ends and fat begins. */
  readonly dermisEndMm: number;
}

const LARGEST_PAPILLARY_SHARE = 0.3;

/**
 * Lays a dermis of `dermisMm` out in its three layers, boundaries in mm: papillary as given, but never more than three
 * tenths of the dermis, and the reticular dermis in two halves. It does not hold for scarred or swollen skin.
 * Source: Percuta policy; the thickness of the papillary dermis and a border within the reticular dermis have not been
 * published by zone.
 *
 * @example
 * layOut({ stratumCorneumMm: 0.015, epidermisMm: 0.06, papillaryMm: 0.15 }, 1.15).upperReticularEndMm // => 0.71
 */
export function layOut(
  skin: { readonly stratumCorneumMm: number; readonly epidermisMm: number; readonly papillaryMm: number },
  dermisMm: number,
): SkinLayers {
  const papillaryMm = Math.min(skin.papillaryMm, LARGEST_PAPILLARY_SHARE * dermisMm);
  const papillaryEndMm = skin.epidermisMm + papillaryMm;
  return {
    stratumCorneumMm: skin.stratumCorneumMm,
    epidermisEndMm: skin.epidermisMm,
    papillaryEndMm,
    upperReticularEndMm: papillaryEndMm + (dermisMm - papillaryMm) / 2,
    dermisEndMm: skin.epidermisMm + dermisMm,
  };
}
