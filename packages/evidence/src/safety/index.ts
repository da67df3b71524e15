export {
  type CapException,
  type CapPurpose,
  EXCLUDED_STRUCTURES,
  MissingZoneCapFault,
  ZONE_CAPS,
  type ZoneCap,
  zoneCap,
  zoneCapMm,
} from './zone-caps.ts';
