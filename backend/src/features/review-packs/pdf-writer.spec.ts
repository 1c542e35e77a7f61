import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PackBlock, PackDocument } from '#contract/review-pack.ts';
import { composeDocument } from './compose-document.ts';
import type { PackMaterial } from './pack-material.ts';
import { writePdf } from './pdf-writer.ts';
import { aDecision, aMaterial, aMeasure, anIndicator } from './testing/pack-samples.ts';

/** A node of the structure, as a reader for the blind gets it. */
interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

const read = async (document: PackDocument): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(await writePdf(document)) }).promise;
const packOf = (material: PackMaterial): PackDocument => composeDocument(material, { language: 'de' });
const textOf = async (pdf: PDFDocumentProxy, page: number): Promise<string> => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
};
const pagesOf = async (pdf: PDFDocumentProxy): Promise<string[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, index) => textOf(pdf, index + 1)));
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
const tagsOf = async (pdf: PDFDocumentProxy, page: number): Promise<Node[]> =>
  flat((await (await pdf.getPage(page)).getStructTree()) as unknown as Node);
const withBlocks = (...blocks: PackBlock[]): PackDocument => ({
  ...packOf(aMaterial()),
  chapters: [{ part: 'measures', title: 'Maßnahmen', blocks }],
});
/** Where the only chapter of a document begins: after the cover and the contents. */
const FIRST = 3;

describe('the review pack as PDF', () => {
  it('is tagged, says its language and has its title', async () => {
    const pdf = await read(packOf(aMaterial()));
    const { info } = await pdf.getMetadata();
    expect((await pdf.getMarkInfo())?.Marked).toBeTrue();
    expect(info).toEqual(
      jasmine.objectContaining({
        Language: 'de-DE',
        Title: 'Bericht zum 2. Quartal 2026 – Kreis Beispielhausen',
        IsAcroFormPresent: false,
      }),
    );
  });

  it('leads to each chapter and section by a bookmark and by the table of contents, which says the page', async () => {
    const pdf = await read(packOf(aMaterial({ measures: [aMeasure()] })));
    const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[];
    expect(outline.map(({ title }) => title)).toEqual([
      'Auf einen Blick',
      'Indikatoren',
      'Maßnahmen',
      'Handlungsempfehlungen',
      'Gremien',
      'Beschlüsse und Verabredungen',
    ]);
    expect(outline[2]?.items.map(({ title }) => title)).toEqual(['Arbeit']);
    // Six chapters, and one section each of indicators and measures.
    expect((await (await pdf.getPage(2)).getAnnotations()).length).toBe(8);
    const pages = await pagesOf(pdf);
    const at = pages.findIndex((text, index) => index > 1 && text.includes('Maßnahmen, Arbeit')) + 1;
    expect(pages[1]).toMatch(new RegExp(`Maßnahmen\\s+${at}\\s`));
  });

  it('holds text that can be searched: umlauts, and letters of other languages beside them', async () => {
    const pdf = await read(withBlocks({ type: 'paragraph', text: 'Größe für Ayşe Yıldız und Wałęsa − 3 °C' }));
    expect((await textOf(pdf, FIRST)).replaceAll(/\s+/g, '')).toContain('GrößefürAyşeYıldızundWałęsa−3°C');
  });

  it('shows a letter that its fonts do not have as a sign, not as nothing', async () => {
    const pdf = await read(withBlocks({ type: 'paragraph', text: 'a漢b' }));
    expect(await textOf(pdf, FIRST)).toContain('a?b');
  });

  it('says in words what a picture shows, and keeps its headings in order', async () => {
    const pdf = await read(packOf(aMaterial()));
    const all = (await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => tagsOf(pdf, index + 1)))).flat();
    const alternatives = all.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
    expect(alternatives.length).toBe(2);
    expect(alternatives[0]).toContain('1. Quartal 2026: geheim gehalten');
    const levels = all.flatMap(({ role }) => (/^H\d$/.test(role ?? '') ? [Number(role?.slice(1))] : []));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('heads the columns and the rows of its tables', async () => {
    const pdf = await read(packOf(aMaterial({ indicators: [], measures: [aMeasure()] })));
    const pages = await pagesOf(pdf);
    const tags = await tagsOf(pdf, pages.findIndex((text, index) => index > 1 && text.includes('Maßnahmen, Arbeit')) + 1);
    const count = (role: string): number => tags.filter((tag) => tag.role === role).length;
    // Five heads of columns and one of the row; four cells.
    expect([count('Table'), count('Caption'), count('TR'), count('TH'), count('TD')]).toEqual([1, 1, 2, 6, 4]);
  });

  it('repeats the head of a long table on each page for the eye, but tells it once', async () => {
    const measures = Array.from({ length: 120 }, (_, index) => aMeasure({ code: `M-${index}` }));
    const [{ blocks } = { blocks: [] }] = composeDocument(aMaterial({ measures }), { parts: ['measures'], language: 'de' }).chapters;
    const pdf = await read(withBlocks(...blocks));
    const pages = (await pagesOf(pdf)).slice(FIRST - 1);
    expect(pages.length).toBeGreaterThan(2);
    for (const text of pages) expect(text).toContain('Federführung');
    // A page tells the whole of a table that it has a part of: five columns and 120 rows, whatever the pages repeat.
    const told = (await tagsOf(pdf, FIRST)).filter(({ role }) => role === 'TH');
    expect(told.length).toBe(125);
  });

  it('goes on within a row that is higher than a page, and loses no word of it', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `Wort${index}`);
    const columns = [
      { title: 'Nummer', share: 0.5 },
      { title: 'Wortlaut', share: 0.5 },
    ];
    const pdf = await read(withBlocks({ type: 'table', title: 'Beschlüsse', columns, rows: [['B-1', words.join(' ')]] }));
    const text = (await pagesOf(pdf)).join(' ');
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  it('divides a word that is wider than its column by its syllables', async () => {
    const columns = [
      { title: 'Einrichtung', share: 0.2 },
      { title: 'Zahl', share: 0.8 },
    ];
    const rows = [['Kindertageseinrichtungen', '3']];
    const pdf = await read(withBlocks({ type: 'table', title: 'Orte', columns, rows }));
    expect(await textOf(pdf, FIRST)).toMatch(/Kindertagesein-\s+richtungen|Kindertages-\s+einrichtungen|Kindertageseinrich-\s+tungen/);
  });

  it('has its summary on one page, however much there is to say', async () => {
    const long = 'Sehr ausführliche Bezeichnung einer Angelegenheit von Übersetzerinnen und Übersetzern '.repeat(4);
    const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 40 }, (_, index) => make(index));
    const material = aMaterial({
      indicators: many((index) => anIndicator({ code: `A${index}`, name: { de: long, en: long }, assessment: 'off_track' })),
      measures: many((index) =>
        aMeasure({ code: `M-${index}`, title: long, report: { outlook: 'late' } as ReturnType<typeof aMeasure>['report'] }),
      ),
      decisions: many((index) => aDecision({ code: `B-2026-${index}`, wording: long })),
    });
    for (const language of ['de', 'en'] as const) {
      const pdf = await read(composeDocument(material, { parts: ['summary'], language }));
      expect(pdf.numPages).toBe(FIRST);
    }
  });

  it('has the logo on its cover with the name in words, also where it is a drawing', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z" fill="#00f"/></svg>';
    const logo = { contentType: 'image/svg+xml', content: Buffer.from(svg) };
    const tags = await tagsOf(await read(packOf(aMaterial({ logo }))), 1);
    expect(tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(['Kreis Beispielhausen']);
  });

  it('says how far it is, up to the end', async () => {
    const told: number[] = [];
    await writePdf(packOf(aMaterial()), { onProgress: (share) => Promise.resolve(void told.push(share)) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('says what went wrong when a document cannot be set', async () => {
    const broken = withBlocks({ type: 'table', title: 'Ohne Spalten', columns: [], rows: [['3']] });
    await expectAsync(writePdf({ ...broken, look: { accent: 'no colour', logo: 'data:image/svg+xml;base64,AAAA' } })).toBeRejected();
  });
});
