import { provenanceOf } from './provenance.ts';
import { berlinLorSource } from './sources/berlin-lor/berlin-lor-source.ts';
import { observationsCsvSource } from './sources/observations-csv/observations-csv-source.ts';

describe('The provenance of a file', () => {
  it('is that of its source', () => {
    expect(provenanceOf(berlinLorSource, {})).toEqual(
      jasmine.objectContaining({
        publisher: 'Amt für Statistik Berlin-Brandenburg',
        attribution: 'Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE',
      }),
    );
  });

  it('may be said for files that can come from anybody', () => {
    const said = provenanceOf(observationsCsvSource, { publisher: 'Stadt Köln', licence: 'CC BY 4.0' });
    expect([said.publisher, said.attribution]).toEqual(['Stadt Köln', 'Stadt Köln, CC BY 4.0']);
  });

  it('cannot be changed where the source knows it', () => {
    expect(provenanceOf(berlinLorSource, { publisher: 'Somebody else' }).publisher).toBe('Amt für Statistik Berlin-Brandenburg');
  });
});
