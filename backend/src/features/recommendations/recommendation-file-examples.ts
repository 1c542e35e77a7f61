import type { RecommendationImportResponse } from '#contract/recommendation-file.ts';

const csv =
  `Kürzel;Fassung;Quelle;Nummer;Titel;Wortlaut;Wie es gehen könnte;Handlungsfeld;Wer handeln müsste\r\n` +
  `E-012;4;Zukunftswerkstatt Ankommen (Demo) [Q-003];3.2;Orte für Begegnung öffnen;Es soll Orte geben, an denen sich Menschen begegnen.;` +
  `Räume von Vereinen mitnutzen;Begegnung und Zusammenleben [community];Stadt oder Gemeinde\r\n`;

const imported: RecommendationImportResponse = {
  rows: [
    {
      row: 2,
      code: 'E-012',
      title: 'Orte für Begegnung öffnen',
      result: 'changed',
      changes: [{ column: 'Nummer', before: '3.1', after: '3.2' }],
      problems: [],
    },
    {
      row: 3,
      code: null,
      title: 'Begleitung von der Schule in den Beruf sichern',
      result: 'new',
      changes: [{ column: 'Quelle', before: '', after: 'Studie Übergänge (Demo)' }],
      problems: [],
    },
  ],
  counts: { new: 1, changed: 1, unchanged: 0, refused: 0 },
  imported: false,
  newSources: [
    {
      row: 3,
      code: null,
      kind: 'study',
      title: 'Studie Übergänge (Demo)',
      publisher: 'Hochschule Nord (Demo)',
      published: '2024-03-15',
      rows: 1,
    },
  ],
  ignoredColumns: ['Antwort', 'Antwort vom'],
};

/** Examples of the API description. */
export const recommendationFileExamples = { csv, imported };
