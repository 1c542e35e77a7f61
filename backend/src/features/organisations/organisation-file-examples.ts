import type { OrganisationImportResponse } from '#contract/organisation-file.ts';

const csv =
  'Kürzel;Fassung;Name;Bereich;Straße und Hausnummer;Postleitzahl;Ort;Breitengrad;Längengrad;Sprachen;Trotz Ähnlichkeit neu\r\n' +
  'integrationsbuero-mitte;3;Integrationsbüro Mitte (Demo);Kommune;Ahornweg 12;13347;Berlin;52,5487;13,3664;Arabisch [ar] | Deutsch [de];\r\n';

const imported: OrganisationImportResponse = {
  rows: [
    {
      row: 2,
      code: 'integrationsbuero-mitte',
      title: 'Integrationsbüro Mitte (Demo)',
      result: 'changed',
      changes: [{ column: 'Ort', before: '', after: 'Berlin' }],
      problems: [],
    },
    {
      row: 3,
      code: null,
      title: 'Integrations-Büro Mitte (Demo)',
      result: 'refused',
      changes: [{ column: 'Name', before: '', after: 'Integrations-Büro Mitte (Demo)' }],
      problems: [
        {
          column: 'Name',
          path: 'name',
          reason: '"Integrationsbüro Mitte (Demo)" (integrationsbuero-mitte) is called alike.',
          code: 'similar',
          params: { organisation: 'integrationsbuero-mitte', name: 'Integrationsbüro Mitte (Demo)' },
        },
      ],
    },
  ],
  counts: { new: 0, changed: 1, unchanged: 0, refused: 1 },
  imported: false,
};

/** Examples of the API description. */
export const organisationFileExamples = { csv, imported };
