import type { Permission } from '#contract/account.ts';
import type { MeasureImportResponse } from '#contract/measure-file.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { MeasureImportPage } from './measure-import-page';

const COORDINATOR: readonly Permission[] = ['public', 'own-account', 'measures.read', 'measures.edit-own', 'measures.edit'];
const NEW = {
  row: 3,
  code: null,
  title: 'Nähstube',
  result: 'new',
  changes: [{ column: 'Titel', before: '', after: 'Nähstube' }],
  problems: [],
} as const;
const CHANGED = {
  row: 2,
  code: 'M-012',
  title: 'Sprachcafé',
  result: 'changed',
  changes: [{ column: 'Ende', before: '', after: '31.12.2027' }],
  problems: [],
} as const;
const READY: MeasureImportResponse = {
  rows: [
    { ...CHANGED, changes: [...CHANGED.changes], problems: [] },
    { ...NEW, changes: [...NEW.changes], problems: [] },
  ],
  counts: { new: 1, changed: 1, unchanged: 0, refused: 0 },
  imported: false,
};
const REFUSED: MeasureImportResponse = {
  rows: [
    {
      row: 2,
      code: 'M-012',
      title: 'Sprachcafé',
      result: 'refused',
      changes: [],
      problems: [{ column: 'Beginn', path: 'startsOn', reason: 'In English.', code: 'not-a-day', params: { given: 'bald' } }],
    },
  ],
  counts: { new: 0, changed: 0, unchanged: 0, refused: 1 },
  imported: false,
};

async function open() {
  const page = await openPage({
    routes: [{ path: 'massnahmen', children: [{ path: 'import', component: MeasureImportPage }] }],
    address: '/massnahmen/import',
    permissions: COORDINATOR,
    answer: () => undefined,
  });
  const choose = async (name: string, content = 'Titel\r\nNähstube\r\n') => {
    const files = new DataTransfer();
    files.items.add(new File([content], name));
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

describe('taking measures from a file', () => {
  it('tells how to get a template', async () => {
    const { text, element } = await open();
    expect(text()).toContain('So bekommen Sie eine Vorlage');
    expect(element.querySelector('a[download]')?.getAttribute('href')).toBe('/api/v1/measures/export?format=csv');
    await expectNoViolations(element);
  });

  it('shows what would change before anything is stored, and takes over what was shown', async () => {
    const { choose, press, settle, text, element } = await open();
    const looked = await choose('plan.csv');
    expect(looked?.request.urlWithParams).toBe('/api/v1/measures/import?format=csv&preview=true');
    expect(looked?.request.headers.get('Content-Type')).toBe('text/csv');
    looked?.flush(READY);
    await settle();
    expect(text()).toContain('„plan.csv“ betrifft 2 Maßnahmen');
    expect(text()).toMatch(/Ende leer → wird zu 31\.12\.2027/);
    await expectNoViolations(element);

    const [taken] = await press('2 Maßnahmen übernehmen');
    expect(taken?.request.urlWithParams).toBe('/api/v1/measures/import?format=csv&preview=false');
    expect(await (taken?.request.body as Blob).text()).toBe('Titel\r\nNähstube\r\n');
    const rows = READY.rows.map((row) => ({ ...row, code: row.code ?? 'M-073' }));
    taken?.flush({ ...READY, rows, imported: true });
    await settle();
    expect(text()).toContain('2 Maßnahmen aus „plan.csv“ übernommen');
    expect(element.querySelector('tbody tr:last-child a')?.getAttribute('href')).toBe('/massnahmen/M-073');
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('names row, column and reason of what is refused, and offers nothing to take over', async () => {
    const { choose, settle, element } = await open();
    (await choose('plan.csv'))?.flush(REFUSED);
    await settle();
    const cells = Array.from(element.querySelectorAll('tbody tr:first-child > *'), (cell) => cell.textContent.trim());
    expect(cells).toEqual(['Zeile 2', 'Sprachcafé', 'Beginn', '„bald“ ist kein Tag wie 31.12.2026.']);
    expect(element.querySelector('section .gb-button-primary')).toBeNull();
    await expectNoViolations(element);
  });

  it('sends no file of another kind', async () => {
    const { choose, text } = await open();
    expect(await choose('plan.pdf')).toBeUndefined();
    expect(text()).toContain('„plan.pdf“ ist keine CSV- oder Excel-Datei.');
  });

  it('says what the server could not read', async () => {
    const { choose, settle, text } = await open();
    const looked = await choose('plan.csv');
    const issues = [{ path: 'file', message: 'In English.', code: 'heading-unknown', params: { heading: 'Farbe' } }];
    looked?.flush({ type: '/problems/invalid-input', issues }, { status: 400, statusText: 'refused' });
    await settle();
    expect(text()).toContain('Die Spalte „Farbe“ ist nicht bekannt.');
    expect(text()).toContain('So bekommen Sie eine Vorlage');
  });

  it('has nothing to take over from a file that says what is stored', async () => {
    const { choose, settle, text, element } = await open();
    (await choose('plan.xlsx'))?.flush({
      rows: [{ ...CHANGED, result: 'unchanged', changes: [] }],
      counts: { new: 0, changed: 0, unchanged: 1, refused: 0 },
      imported: false,
    });
    await settle();
    expect(text()).toContain('„plan.xlsx“ ändert nichts');
    expect(element.querySelector('section .gb-button-primary')).toBeNull();
  });
});
