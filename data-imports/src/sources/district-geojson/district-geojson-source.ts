import { baseName } from '../../file-name.ts';
import { PROVENANCE_SETTINGS } from '../../provenance.ts';
import { readFeatures } from '../../readers/geojson-reader.ts';
import { RING_ORDERS } from '../../readers/polygon-geometry.ts';
import { choiceSetting, textSetting } from '../../settings.ts';
import type { ByteChunks, District, DistrictSource, FileMeta, Rejection } from '../../source.ts';
import { DISTRICT_SETTINGS, placementOf } from '../district-settings.ts';
import { readDistricts } from './district-features.ts';

/** Boundaries of the districts of any municipality. */
export const districtGeojsonSource: DistrictSource = {
  kind: 'districts',
  id: 'district-geojson',
  publisher: 'ohne Angabe',
  title: 'Gebietsgrenzen',
  licence: 'ohne Angabe',
  licenceUrl: '',
  address: '',
  attribution: '',
  description: 'Boundaries of any municipality as GeoJSON in WGS 84; the settings say what the properties mean.',
  settings: {
    ...DISTRICT_SETTINGS,
    keyProperty: 'property with the key (id)',
    nameProperty: 'property with the name (name)',
    ringOrder: 'rfc7946 (outer rings counter-clockwise), or clockwise where the whole file runs the other way round',
    ...PROVENANCE_SETTINGS,
  },
  demo: false,
  accepts: (fileName) => /\.(geojson|json)$/i.test(baseName(fileName)),
  read,
};

async function* read(chunks: ByteChunks, meta: FileMeta): AsyncGenerator<District | Rejection> {
  // The file first: what is wrong with it should be told even when a setting is missing as well.
  const features = await readFeatures(chunks, meta);
  const place = placementOf(meta.settings);
  yield* readDistricts(features, {
    keyProperty: textSetting(meta.settings, 'keyProperty') ?? 'id',
    nameProperty: textSetting(meta.settings, 'nameProperty') ?? 'name',
    ringOrder: choiceSetting(meta.settings, 'ringOrder', RING_ORDERS) ?? 'rfc7946',
    place: (_, key) => place(key),
  });
}
