import type { MeasureImportResponse } from '#contract/measure-file.ts';

const csv = `Kürzel;Fassung;Titel;Ende\r\nM-012;4;Sprachcafé im Stadtteilzentrum;31.12.2027\r\n`;

const imported: MeasureImportResponse = {
  rows: [
    {
      row: 2,
      code: 'M-012',
      title: 'Sprachcafé im Stadtteilzentrum',
      result: 'changed',
      changes: [{ column: 'Ende', before: '31.12.2026', after: '31.12.2027' }],
      problems: [],
    },
  ],
  counts: { new: 0, changed: 1, unchanged: 0, refused: 0 },
  imported: false,
};

/** Examples of the API description. */
export const measureFileExamples = { csv, imported };
