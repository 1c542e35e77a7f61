import type { Permission } from '#contract/account.ts';
import type { OrganisationImportProblem, OrganisationImportResponse } from '#contract/organisation-file.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { OrganisationImportPage } from './organisation-import-page';

const COORDINATOR: readonly Permission[] = ['public', 'own-account', 'organisations.edit'];
const REST = { imported: false, ignoredColumns: [] };
const READY: OrganisationImportResponse = {
  ...REST,
  rows: [
    {
      row: 2,
      code: 'lesekreis',
      title: 'Lesekreis',
      result: 'changed',
      changes: [{ column: 'Ort', before: '', after: 'Berlin' }],
      problems: [],
    },
    { row: 3, code: null, title: 'Werkhof', result: 'new', changes: [{ column: 'Name', before: '', after: 'Werkhof' }], problems: [] },
  ],
  counts: { new: 1, changed: 1, unchanged: 0, refused: 0 },
};
const refusedWith = (...problems: OrganisationImportProblem[]): OrganisationImportResponse => ({
  ...REST,
  rows: [{ row: 2, code: null, title: 'Werkhof', result: 'refused', changes: [], problems }],
  counts: { new: 0, changed: 0, unchanged: 0, refused: 1 },
});

async function open() {
  const page = await openPage({
    routes: [{ path: 'organisationen', children: [{ path: 'importieren', component: OrganisationImportPage }] }],
    address: '/organisationen/importieren',
    permissions: COORDINATOR,
    answer: () => undefined,
  });
  const choose = async (name: string) => {
    const files = new DataTransfer();
    files.items.add(new File(['Name\r\nWerkhof\r\n'], name));
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

describe('taking organisations from a file', () => {
  it('tells how to get a template with closed ones, too, and what to do where names are alike', async () => {
    const { text, element } = await open();
    expect(text()).toContain('schreiben Sie „ja“ in die Spalte „Trotz Ähnlichkeit neu“');
    expect(element.querySelector('a[download]')?.getAttribute('href')).toBe('/api/v1/organisations/export?format=csv&state=all');
    await expectNoViolations(element);
  });

  it('shows what would change before anything is stored, and takes over what was shown', async () => {
    const { choose, press, settle, text, element } = await open();
    const looked = await choose('register.xlsx');
    expect(looked?.request.urlWithParams).toBe('/api/v1/organisations/import?format=xlsx&preview=true');
    looked?.flush(READY);
    await settle();
    expect(text()).toContain('„register.xlsx“ betrifft 2 Organisationen');
    await expectNoViolations(element);

    const [taken] = await press('2 Organisationen übernehmen');
    expect(taken?.request.urlWithParams).toBe('/api/v1/organisations/import?format=xlsx&preview=false');
    taken?.flush({ ...READY, rows: READY.rows.map((row) => ({ ...row, code: row.code ?? 'werkhof' })), imported: true });
    await settle();
    expect(text()).toContain('2 Organisationen aus „register.xlsx“ übernommen');
    expect(element.querySelector('gb-import-outcome > table tbody tr:last-child a')?.getAttribute('href')).toBe('/organisationen/werkhof');
  });

  it('says in a sentence what is refused', async () => {
    const { choose, settle, element } = await open();
    const at = { path: 'name', reason: 'In English.' };
    const other = { organisation: 'werkhof-nord', name: 'Werkhof Nord' };
    (await choose('register.csv'))?.flush(
      refusedWith(
        { ...at, column: 'Name', code: 'similar', params: other },
        { ...at, column: null, code: 'merged', params: other },
        { ...at, column: 'Breitengrad', code: 'point-outside', params: { place: 'Berlin' } },
        { ...at, column: 'Website', path: 'website', code: 'rule', params: {} },
        { ...at, column: 'Name', code: 'missing', params: {} },
      ),
    );
    await settle();
    const said = Array.from(element.querySelectorAll('tbody tr td:last-child'), (cell) => cell.textContent.trim());
    expect(said).toEqual([
      '„Werkhof Nord“ heißt ähnlich. Ist es dieselbe, tragen Sie das Kürzel werkhof-nord ein. ' +
        'Ist es eine andere, schreiben Sie „ja“ in die Spalte „Trotz Ähnlichkeit neu“.',
      'Dieser Eintrag wurde mit „Werkhof Nord“ zusammengelegt. Bitte ändern Sie die Zeile mit dem Kürzel werkhof-nord.',
      'Der Punkt liegt außerhalb von Berlin. Bitte prüfen Sie die Zahlen, oder leeren Sie beide Zellen.',
      'Bitte geben Sie die ganze Adresse an, mit https:// am Anfang.',
      'Der Name fehlt.',
    ]);
    expect(element.querySelector('section .gb-button-primary')).toBeNull();
    await expectNoViolations(element);
  });
});
