import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { composeDocument, type PackMaterial } from './compose-document.ts';
import { writePdf } from './pdf-writer.ts';

const MATERIAL: PackMaterial = {
  name: 'Stadt Beispielhausen',
  quarter: '2026-Q2',
  version: 2,
  adoptedAt: '2026-07-20T10:00:00.000Z',
  adoptedBy: 'Kim Beispiel',
  reason: 'Zwei Meldungen fehlten noch.',
  contentHash: 'ab'.repeat(32),
  indicators: [
    {
      code: 'A01',
      name: 'Beschäftigungsquote',
      fieldOfAction: 'Arbeit',
      unit: 'percent',
      decimals: 1,
      period: '2026-Q2',
      value: 51.25,
      trend: 'improving',
      assessment: 'on_track',
      series: [
        { period: '2025-Q4', value: 48 },
        { period: '2026-Q1', value: null },
        { period: '2026-Q2', value: 51.25 },
      ],
    },
  ],
  measures: Array.from({ length: 60 }, (_, index) => ({
    code: `M-${index}`,
    title: 'Gesprächsrunden für Übersetzerinnen und Übersetzer '.repeat(4),
    statusInQuarter: 'running' as const,
    leadOrganisationName: 'Amt für Größeres',
    report: null,
    fieldOfAction: 'Sprache',
  })),
  recommendations: [],
  bodies: [],
  decisions: [],
};
const EMPTY: PackMaterial = { ...MATERIAL, indicators: [], measures: [] };

const read = async (material: PackMaterial): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(await writePdf(composeDocument(material))) }).promise;
const textOf = async (pdf: PDFDocumentProxy, page: number): Promise<string> => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
};
const tagsOf = async (pdf: PDFDocumentProxy, page: number): Promise<string> =>
  JSON.stringify(await (await pdf.getPage(page)).getStructTree());

describe('the review pack as PDF', () => {
  it('is tagged, in German and has its title', async () => {
    const pdf = await read(MATERIAL);
    const { info } = await pdf.getMetadata();
    expect((await pdf.getMarkInfo())?.Marked).toBeTrue();
    expect(info).toEqual(jasmine.objectContaining({ Language: 'de-DE', Title: 'Bericht zum 2. Quartal 2026 – Stadt Beispielhausen' }));
  });

  it('leads to each chapter by a bookmark and by the table of contents', async () => {
    const pdf = await read(EMPTY);
    const titles = (await pdf.getOutline()).map(({ title }: { title: string }) => title);
    const annotations = await (await pdf.getPage(2)).getAnnotations();
    expect(titles).toEqual([
      'Auf einen Blick',
      'Indikatoren',
      'Maßnahmen',
      'Handlungsempfehlungen',
      'Gremien',
      'Beschlüsse und Verabredungen',
    ]);
    expect(annotations.length).toBe(6);
    expect(await textOf(pdf, 2)).toContain('Maßnahmen, Seite 5');
  });

  it('holds text that can be searched, with umlauts', async () => {
    const pdf = await read(MATERIAL);
    expect(await textOf(pdf, 1)).toContain('Festgestellt am 20.07.2026 von Kim Beispiel, Fassung 2.');
    expect(await textOf(pdf, 4)).toContain('Beschäftigungsquote');
  });

  it('says in words what a line shows, and heads its tables', async () => {
    const tags = await tagsOf(await read(MATERIAL), 4);
    expect(tags).toContain('"role":"Figure"');
    expect(tags).toContain('Erster Wert 48,0 (2025-Q4), letzter Wert 51,3 (2026-Q2).');
    for (const role of ['H1', 'H2', 'H3', 'TH', 'TD']) expect(tags).toContain(`"role":"${role}"`);
  });

  it('goes on to the next page in a long table', async () => {
    const pdf = await read(MATERIAL);
    expect(await textOf(pdf, 6)).toContain('Übersetzerinnen');
  });
});

describe('the document of a quarter', () => {
  it('counts what there is and says where there is nothing', () => {
    const { chapters } = composeDocument(EMPTY);
    expect(chapters.map(({ part }) => part)).toEqual(['summary', 'indicators', 'measures', 'recommendations', 'bodies', 'decisions']);
    expect(chapters.at(-1)?.blocks).toEqual([{ type: 'paragraph', text: 'Dazu lag nichts vor.' }]);
    const [, running] = composeDocument(MATERIAL, ['summary']).chapters[0]?.blocks ?? [];
    expect(running).toEqual(
      jasmine.objectContaining({
        rows: [
          ['im Plan', '0'],
          ['gefährdet', '0'],
          ['verspätet', '0'],
          ['ohne Meldung', '60'],
        ],
      }),
    );
  });

  it('holds the chosen parts alone', () => {
    expect(composeDocument(MATERIAL, ['measures']).chapters.map(({ part }) => part)).toEqual(['measures']);
  });
});
