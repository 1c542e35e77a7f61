import { RELATED_DISTRICTS } from '../districts/related-districts.ts';

/** The same with `placed`: codes of the measures that work in the place, or of all where `:key` is null. */
export const PLACED = `${RELATED_DISTRICTS},
  placed AS (SELECT m.code FROM measures AS m WHERE :key::text IS NULL
             UNION SELECT s.measure_code FROM measure_districts AS s
                     JOIN related AS r ON r.level = s.district_level AND r.key = s.district_key)`;
