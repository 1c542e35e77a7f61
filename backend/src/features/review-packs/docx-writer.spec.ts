import { strFromU8, unzipSync } from 'fflate';
import type { PackBlock, PackDocument } from '#contract/review-pack.ts';
import { writeDocx } from './docx-writer.ts';

const PICTURE: PackBlock = {
  type: 'picture',
  title: 'Die Beschäftigung steigt',
  subtitle: 'Beschäftigungsquote in Prozent',
  alternative: 'Linie von 48 auf 51 Prozent.',
  drawing: {
    width: 460,
    height: 120,
    shapes: [
      { type: 'path', d: 'M10 90L440 30', fill: 'none', stroke: 'accent', strokeWidth: 2 },
      { type: 'text', x: 455, y: 26, text: '51 %', size: 9, anchor: 'end', ink: 'text', bold: true },
    ],
  },
  table: null,
  source: 'Quelle: Bundesagentur für Arbeit',
};
const TABLE: PackBlock = {
  type: 'table',
  title: 'Maßnahmen, Sprache',
  columns: [
    { title: 'Maßnahme', share: 0.7 },
    { title: 'Fortschritt', share: 0.3, isNumber: true },
  ],
  rows: [['Sprachcafé am Anger', '40 %']],
};
const pack = (blocks: readonly PackBlock[], change: Partial<PackDocument> = {}): PackDocument => ({
  title: 'Bericht zum 2. Quartal 2026',
  name: 'Stadt Beispielhausen',
  language: 'de-DE',
  cover: ['Festgestellt am 09.09.2026, Fassung 1.'],
  look: { accent: null, logo: null },
  chapters: [{ part: 'measures', title: 'Maßnahmen', blocks }],
  ...change,
});

/** The parts of the file as text. */
async function written(document: PackDocument): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await writeDocx(document));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
/** The paragraphs of a document with their styles. */
const styled = (xml = ''): [style: string | undefined, text: string][] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) => [
    /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1],
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  ]);

describe('the review pack as Word document', () => {
  it('has its title, its language and headings by the styles of the office', async () => {
    const parts = await written(
      pack([
        { type: 'heading', text: 'Sprache' },
        { type: 'heading', text: 'Erwachsene', level: 3 },
      ]),
    );
    expect(parts['docProps/core.xml']).toContain('Bericht zum 2. Quartal 2026 – Stadt Beispielhausen');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="de-DE"/>');
    const paragraphs = styled(parts['word/document.xml']);
    for (const heading of [
      ['Title', 'Bericht zum 2. Quartal 2026'],
      ['Heading1', 'Maßnahmen'],
      ['Heading2', 'Sprache'],
      ['Heading3', 'Erwachsene'],
    ] as const)
      expect(paragraphs).toContain([...heading]);
  });

  it('has a table of contents that is filled and can be updated', async () => {
    const { 'word/document.xml': xml = '' } = await written(pack([{ type: 'heading', text: 'Sprache' }]));
    expect(xml).toMatch(/<w:instrText[^>]*>TOC [^<]*\\o/);
    // Cover, contents, and the chapter on the third page.
    const entries = styled(xml).filter(([style]) => style?.startsWith('TOC') === true);
    expect(entries).toEqual([
      ['TOC1', 'Maßnahmen3'],
      ['TOC2', 'Sprache3'],
    ]);
  });

  it('repeats the heads of tables on every page, and keeps rows whole', async () => {
    const { 'word/document.xml': xml = '' } = await written(pack([TABLE]));
    const [head, row] = [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, content = '']) => content);
    expect(head).toContain('<w:tblHeader/>');
    expect(row).not.toContain('<w:tblHeader/>');
    expect(row).toContain('<w:cantSplit/>');
    expect(styled(xml)).toContain(['Caption', 'Maßnahmen, Sprache']);
  });

  it('shows pictures as vectors with their text, and the same in pixels for offices without vectors', async () => {
    const parts = await written(pack([PICTURE]));
    expect(parts['word/document.xml']).toContain('descr="Linie von 48 auf 51 Prozent."');
    const [vectors, pixels] = ['svg', 'png'].map((kind) => Object.keys(parts).find((name) => name.endsWith(`.${kind}`)) ?? '');
    expect(parts[vectors ?? '']).toContain('M10 90L440 30');
    // The signature of a PNG, and its width: half as many pixels again as the 613 that 460 points are.
    const png = unzipSync(await writeDocx(pack([PICTURE])))[pixels ?? ''] ?? new Uint8Array(24);
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(Buffer.from(png).readUInt32BE(16)).toBe(920);
  });

  it('numbers its pages and names itself on each of them', async () => {
    const parts = await written(pack([], { language: 'en-GB' }));
    expect(parts['word/footer1.xml']).toContain('PAGE');
    expect(parts['word/footer1.xml']).toContain('Page ');
    expect(parts['word/header1.xml']).toContain('Bericht zum 2. Quartal 2026');
  });

  it('keeps what would be markup as text', async () => {
    const { 'word/document.xml': xml = '' } = await written(pack([{ type: 'paragraph', text: 'A < B & "C"' }]));
    expect(xml).toContain('A &lt; B &amp; ');
  });
});
