import { baseName } from '../../file-name.ts';
import { readFeatures } from '../../readers/geojson-reader.ts';
import { RING_ORDERS, type RingOrder } from '../../readers/polygon-geometry.ts';
import { choiceSetting } from '../../settings.ts';
import type { ByteChunks, District, DistrictSource, FileMeta, Rejection, Remark } from '../../source.ts';
import { NO_BERLIN_KEY, berlinArea, parentOf } from '../berlin/berlin-area.ts';
import { BERLIN_PUBLISHER } from '../berlin/berlin-publisher.ts';
import { readDistricts } from '../district-geojson/district-features.ts';
import { readAreaTable } from './area-table.ts';
import { validityIn } from './area-validity.ts';

/** The publisher's files whose rings all run the other way round than RFC 7946 asks. */
const CLOCKWISE_FILES: readonly string[] = [
  'berlin-lor-district-regions-until-2020.geojson',
  'berlin-lor-forecast-areas-until-2020.geojson',
  'berlin-lor-forecast-areas-from-2021.geojson',
];

/**
 * The areas of Berlin: with boundaries from GeoJSON, or without from any of the tables about Berlin, whose keys then define the areas.
 * Levels and parents follow from the keys.
 */
export const berlinLorAreasSource: DistrictSource = {
  kind: 'districts',
  id: 'berlin-lor-areas',
  ...BERLIN_PUBLISHER,
  title: 'Lebensweltlich orientierte Räume (LOR) in Berlin',
  address: 'https://github.com/open-data-product/open-data-product-berlin-lor-geodata',
  description: 'LOR areas of Berlin as GeoJSON (berlin-lor-districts.geojson); asked for by name also the keys of a table about Berlin.',
  settings: {
    validFrom: 'first day of the areas, where the file name does not tell it (2021-01-01)',
    validTo: 'last day of the areas, where the file name does not tell it (2020-12-31)',
    ringOrder: 'rfc7946 (outer rings counter-clockwise), or clockwise where the whole file runs the other way round',
  },
  demo: false,
  accepts: (fileName) => /^berlin-lor-.*\.geojson$/i.test(baseName(fileName)),
  read: (chunks, meta) => (/\.csv$/i.test(meta.fileName) ? readAreaTable(chunks, meta) : readBoundaries(chunks, meta)),
};

async function* readBoundaries(chunks: ByteChunks, meta: FileMeta): AsyncGenerator<District | Rejection | Remark> {
  const features = await readFeatures(chunks, meta);
  const validity = validityIn(meta.fileName, meta.settings);
  const declared: RingOrder = CLOCKWISE_FILES.includes(baseName(meta.fileName).toLowerCase()) ? 'clockwise' : 'rfc7946';
  yield* readDistricts(features, {
    keyProperty: 'id',
    nameProperty: 'name',
    ringOrder: choiceSetting(meta.settings, 'ringOrder', RING_ORDERS) ?? declared,
    place: (_, key) => {
      const area = berlinArea(key);
      return area === undefined || area.level === 'land' ? NO_BERLIN_KEY : { level: area.level, parent: parentOf(area), ...validity(area) };
    },
  });
}
