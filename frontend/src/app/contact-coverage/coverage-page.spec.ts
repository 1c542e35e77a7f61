import type { Permission } from '#contract/account.ts';
import type { ContactCoverage } from '#contract/contact-coverage.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aCoverage, aTopicContact } from '../../../testing/contact-coverage';
import { pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { aPerson } from '../../../testing/people';
import { readable } from '../../../testing/render';
import { CoveragePage } from './coverage-page';

const READ: readonly Permission[] = ['public', 'own-account', 'network.read'];
const EDIT: readonly Permission[] = [...READ, 'network.edit'];

describe('the page of the contact persons', () => {
  const open = (coverage: ContactCoverage = aCoverage(), permissions = READ, address = '/ansprechpersonen') =>
    openPage({
      routes: [{ path: 'ansprechpersonen', component: CoveragePage }],
      address,
      permissions,
      answer: (path) => {
        if (path.startsWith('/contact-coverage')) return { ...coverage };
        return path.startsWith('/people') ? pageOf([aPerson()]) : undefined;
      },
    });
  const cellOf = (element: HTMLElement, code: string) =>
    readable(element.querySelector<HTMLElement>(`[data-cell="${code}"]`)?.innerText ?? '');

  it('says first where nobody is named, and how many there are of each state', async () => {
    const { text, element } = await open();
    expect(text()).toContain('In 2 von 3 Ämtern gibt es keine Ansprechperson zum Thema „Kinderrechte“.');
    expect(Array.from(element.querySelectorAll<HTMLElement>('.counts li'), (it) => readable(it.innerText))).toEqual([
      '1 geschult',
      '0 Schulung läuft ab',
      '1 Schulung abgelaufen',
      '0 ohne Schulung',
      '4 Lücken',
    ]);
    await expectNoViolations(element);
  });

  it('says of each department and topic by sign and word how it stands, who it is and who it was', async () => {
    const { element } = await open();
    expect(cellOf(element, 'jugendamt/kinderrechte')).toContain('geschult Adile Muster');
    expect(cellOf(element, 'jugendamt/sprache')).toContain('Schulung abgelaufen Bela Beispiel Die Schulung galt bis 22. August 2026.');
    expect(cellOf(element, 'sozialamt/kinderrechte')).toContain('Lücke frühere Ansprechperson bis 30. Juni 2025');
    expect(element.querySelectorAll('[data-cell] gb-icon').length).toBe(6);
  });

  it('shows gaps only where that is asked for', async () => {
    const { element } = await open(aCoverage(), READ, '/ansprechpersonen?luecken=ja');
    expect(Array.from(element.querySelectorAll('[data-cell]'), (it) => it.getAttribute('data-cell'))).toEqual([
      'sozialamt/kinderrechte',
      'sozialamt/sprache',
      'schulamt/kinderrechte',
      'schulamt/sprache',
    ]);
    await expectNoViolations(element);
  });

  it('opens a cell with its trainings and leads there, and back when it is closed', async () => {
    const page = await open();
    const cell = page.element.querySelector<HTMLElement>('[data-cell="jugendamt/kinderrechte"]');
    cell?.click();
    await page.settle();
    expect(document.activeElement?.textContent).toBe('Kinderrechte · Jugendamt');
    expect(page.text()).toContain('Kinderrechte im Amt teilgenommen am 1. Mai 2025');
    expect(page.text()).not.toContain('Ansprechperson benennen');
    await expectNoViolations(page.element);
    await page.press('Schließen');
    expect(document.activeElement).toBe(cell);
  });

  it('names somebody, once a person is chosen and a training is not still to come', async () => {
    const page = await open(aCoverage(), EDIT);
    page.element.querySelector<HTMLElement>('[data-cell="schulamt/sprache"]')?.click();
    await page.settle();
    await page.press('Ansprechperson benennen');
    expect(await page.press('Benennen')).toEqual([]);
    expect(page.text()).toContain('Bitte wählen Sie eine Person');
    await page.press('Person wählen');
    page.element.querySelector<HTMLElement>('[role=option]')?.click();
    await page.settle();
    await page.press('Schulung eintragen');
    page.type('Titel der Schulung', 'Grundlagen');
    page.type('Teilgenommen am', '2999-01-01');
    page.type('Ab', '2026-01-01');
    expect(await page.press('Benennen')).toEqual([]);
    expect(page.text()).toContain('Diese Schulung steht noch bevor.');
    await expectNoViolations(page.element);
    page.type('Teilgenommen am', '2026-02-01');
    const [request] = await page.press('Benennen');
    expect([request?.request.method, request?.request.url, request?.request.body]).toEqual([
      'POST',
      '/api/v1/contact-coverage/contacts',
      {
        department: 'schulamt',
        topic: 'sprache',
        person: '5',
        validFrom: '2026-01-01',
        validTo: null,
        trainings: [{ title: 'Grundlagen', attendedOn: '2026-02-01' }],
      },
    ]);
    const message = 'twice';
    const issues = [{ path: 'person', message, code: 'contact-twice', params: { validFrom: '2025-01-01', validTo: null } }];
    request?.flush({ type: 'x/conflict', detail: message, issues }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.text()).toContain('Diese Person ist hier schon Ansprechperson: seit 1. Januar 2025.');
  });

  it('keeps what was typed when somebody else was faster, and overwrites nothing else', async () => {
    const stored = aCoverage();
    const page = await open(stored, EDIT);
    page.element.querySelector<HTMLElement>('[data-cell="jugendamt/kinderrechte"]')?.click();
    await page.settle();
    await page.press('Adile Muster bearbeiten');
    page.type('Ab', '2024-01-01');
    const [first] = await page.press('Speichern');
    const trainings = [{ title: 'Auffrischung', attendedOn: '2026-05-01' }];
    const theirs = aTopicContact({ validFrom: '2024-03-01', trainings, version: 4 });
    const cells = stored.cells.map((cell) => (cell.state === 'trained' ? { ...cell, contacts: [theirs] } : cell));
    Object.assign(stored, { cells });
    first?.flush({ type: '/problems/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    await page.press('Neuen Stand laden');
    const lines = Array.from(page.element.querySelectorAll('gb-record-form gb-form-message li'), ({ textContent }) =>
      readable(textContent),
    );
    expect(lines).toEqual(['Ab: „1. März 2024“']);
    const [second] = await page.press('Speichern');
    expect(second?.request.body).toEqual({ validFrom: '2024-01-01', validTo: null, trainings, version: 4 });
  });

  it('teaches the first step where there are no departments yet', async () => {
    const { text } = await open(aCoverage({ departments: [], topics: [], cells: [] }), EDIT);
    expect(text()).toContain('Tragen Sie zuerst die Ämter und Fachbereiche ein.');
  });
});
