import type { Permission } from '#contract/account.ts';
import type { RecommendationImportResponse } from '#contract/recommendation-file.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { RecommendationImportPage } from './recommendation-import-page';

const COORDINATOR: readonly Permission[] = ['public', 'own-account', 'recommendations.read', 'recommendations.edit'];
const READY: RecommendationImportResponse = {
  rows: [
    {
      row: 2,
      code: 'E-012',
      title: 'Orte öffnen',
      result: 'changed',
      changes: [{ column: 'Nummer', before: '', after: '3.2' }],
      problems: [],
    },
    {
      row: 3,
      code: null,
      title: 'Wege zeigen',
      result: 'new',
      changes: [{ column: 'Quelle', before: '', after: 'Studie A' }],
      problems: [],
    },
  ],
  counts: { new: 1, changed: 1, unchanged: 0, refused: 0 },
  imported: false,
  newSources: [{ row: 3, code: null, kind: 'study', title: 'Studie A', publisher: null, published: '2024-03', rows: 1 }],
  ignoredColumns: ['Antwort', 'Antwort vom'],
};
const problem = (code: string, params: object, column: string, path: string) => ({ column, path, reason: 'In English.', code, params });
const refusedWith = (...problems: ReturnType<typeof problem>[]) => ({
  rows: [{ row: 2, code: null, title: 'Orte öffnen', result: 'refused', changes: [], problems }],
  counts: { new: 0, changed: 0, unchanged: 0, refused: 1 },
  imported: false,
  newSources: [],
  ignoredColumns: [],
});

async function open() {
  const page = await openPage({
    routes: [{ path: 'empfehlungen', children: [{ path: 'import', component: RecommendationImportPage }] }],
    address: '/empfehlungen/import',
    permissions: COORDINATOR,
    answer: () => undefined,
  });
  const choose = async (name: string) => {
    const files = new DataTransfer();
    files.items.add(new File(['Titel\r\nOrte\r\n'], name));
    const field = page.element.querySelector<HTMLInputElement>('input[type=file]');
    if (field === null) throw new Error('There is no field for a file.');
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
    // The file is read before anything is asked.
    let written = await page.settle();
    for (let tries = 0; written.length === 0 && tries < 5; tries++) written = await page.settle();
    return written[0];
  };
  return { ...page, choose };
}

describe('taking recommendations from a file', () => {
  it('tells how to get a template, and what comes with a new source', async () => {
    const { text, element } = await open();
    expect(text()).toContain('Eine Quelle, die es noch nicht gibt, kommt mit');
    expect(element.querySelector('a[download]')?.getAttribute('href')).toBe('/api/v1/recommendations/export?format=csv');
    await expectNoViolations(element);
  });

  it('shows new sources and what is not read before anything is stored, and takes over what was shown', async () => {
    const { choose, press, settle, text, element } = await open();
    const looked = await choose('katalog.xlsx');
    expect(looked?.request.urlWithParams).toBe('/api/v1/recommendations/import?format=xlsx&preview=true');
    looked?.flush(READY);
    await settle();
    expect(text()).toContain('„katalog.xlsx“ betrifft 2 Empfehlungen');
    expect(text()).toContain('Eine Quelle käme neu hinzu');
    expect(text()).toContain('Studie A Studie · ohne Herausgeber · März 2024 · 1 Empfehlung');
    expect(text()).toContain('Diese Spalten dienen nur zum Lesen und werden nicht übernommen: „Antwort“, „Antwort vom“.');
    await expectNoViolations(element);

    const [taken] = await press('2 Empfehlungen übernehmen');
    expect(taken?.request.urlWithParams).toBe('/api/v1/recommendations/import?format=xlsx&preview=false');
    const rows = READY.rows.map((row) => ({ ...row, code: row.code ?? 'E-031' }));
    taken?.flush({ ...READY, rows, imported: true, newSources: READY.newSources.map((it) => ({ ...it, code: 'Q-007' })) });
    await settle();
    expect(text()).toContain('2 Empfehlungen aus „katalog.xlsx“ übernommen');
    expect(element.querySelector('gb-imported-sources a')?.getAttribute('href')).toBe('/empfehlungen?source=Q-007');
    expect(element.querySelector('gb-import-outcome > table tbody tr:last-child a')?.getAttribute('href')).toBe('/empfehlungen/E-031');
  });

  it('says in a sentence what is refused, of the recommendation and of its source', async () => {
    const { choose, settle, element } = await open();
    const all = refusedWith(
      problem('number-taken', { recommendation: 'E-007' }, 'Nummer', 'number'),
      problem('source-kind', { given: 'Studie A', words: ['Studie', 'Werkstatt'] }, 'Art der Quelle', 'source.kind'),
      problem('rule', {}, 'Link der Quelle', 'source.link'),
      problem('rule', {}, 'Titel', 'title'),
      problem('missing', {}, 'Wortlaut', 'wording'),
    );
    (await choose('katalog.csv'))?.flush(all);
    await settle();
    const said = Array.from(element.querySelectorAll('tbody tr td:last-child'), (cell) => cell.textContent.trim());
    expect(said).toEqual([
      'Diese Nummer hat in derselben Quelle schon E-007. Bitte tragen Sie dieses Kürzel ein oder berichtigen Sie die Nummer.',
      'Die Quelle „Studie A“ gibt es noch nicht. Damit sie angelegt wird, nennen Sie bitte ihre Art: Studie, Werkstatt. ' +
        'Sonst schreiben Sie den Titel einer vorhandenen Quelle.',
      'Bitte geben Sie die ganze Adresse an, mit https:// am Anfang.',
      'Bitte geben Sie einen Titel mit höchstens 200 Zeichen an.',
      'Diese Angabe fehlt.',
    ]);
    expect(element.querySelector('section .gb-button-primary')).toBeNull();
    await expectNoViolations(element);
  });
});
