import type { Permission } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aGoal, aTree } from '../../../testing/goals';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { GoalTreePage } from './goal-tree-page';

const READER: readonly Permission[] = ['public', 'own-account', 'recommendations.read', 'history.read'];
const COORDINATOR: readonly Permission[] = [...READER, 'recommendations.edit'];

describe('the page of the tree of goals', () => {
  const open = (permissions = COORDINATOR, goals = aTree()) =>
    openPage({
      routes: [{ path: 'ziele', component: GoalTreePage }],
      address: '/ziele',
      permissions,
      answer: (path) => {
        if (path === '/goals') return { items: [...goals] };
        return path === '/goals/Z-004' ? aGoal({ code: 'Z-004', title: 'Ihr Titel', description: null, version: 3 }) : undefined;
      },
    });
  const conflict = { status: 409, statusText: 'Conflict' };

  it('is a nested list with how much is attached to each', async () => {
    const { element, text } = await open(READER);
    const nested = element.querySelector<HTMLElement>('ul > li > ul > li > ul > li');
    expect(readable(nested?.innerText ?? '')).toBe('Teilziel Z-003 Orte zum Sprechen (Demo) 1 Maßnahme · 1 Indikator');
    expect(text()).toContain('Der Baum hat ein Leitbild, 2 Ziele und ein Teilziel.');
    // Z-003 and Z-004 have nothing below them; nothing is attached to Z-004.
    expect(text()).toContain('An einem Ziel, unter dem kein weiteres steht, hängt noch nichts.');
    expect(readable(element.querySelector('[data-code="Z-004"]')?.textContent ?? '')).toContain('noch nichts zugeordnet');
    expect(element.querySelectorAll('button:not(.gb-term)').length).toBe(0);
    await expectNoViolations(element);
  });

  it('adds a goal below another one', async () => {
    const { press, type, element } = await open();
    await press('Ziel unter „Alle wohnen gut (Demo)“ hinzufügen');
    await expectNoViolations(element);
    type('Wortlaut', 'Wohnungen für große Familien');
    const [written] = await press('Hinzufügen');
    expect([written?.request.method, written?.request.body]).toEqual([
      'POST',
      { title: 'Wohnungen für große Familien', description: null, parentCode: 'Z-004' },
    ]);
  });

  it('renames one with the version it was changed from', async () => {
    const { press, type } = await open();
    await press('„Alle wohnen gut (Demo)“ ändern oder verschieben');
    type('Wortlaut', 'Alle wohnen gern');
    const [written] = await press('Speichern');
    expect([written?.request.method, written?.request.url]).toEqual(['PATCH', '/api/v1/goals/Z-004']);
    expect(written?.request.body).toEqual({ title: 'Alle wohnen gern', version: 2 });
  });

  it('moves one below another parent, and up among those beside it, and keeps the focus there', async () => {
    const { press, type, settle } = await open();
    await press('„Orte zum Sprechen (Demo)“ ändern oder verschieben');
    type('Steht unter', 'Z-004');
    const [moved] = await press('Speichern');
    expect(moved?.request.body).toEqual({ parentCode: 'Z-004', version: 1 });
    moved?.flush(aGoal());
    const [up] = await press('„Alle wohnen gut (Demo)“ nach oben');
    expect(up?.request.body).toEqual({ position: 0, version: 2 });
    up?.flush(aGoal());
    await settle();
    expect(document.activeElement?.getAttribute('aria-label')).toContain('„Alle wohnen gut (Demo)“');
  });

  it('says at the field that a goal would stand below itself or on a fourth level, and sends nothing', async () => {
    const { press, type, element, settle } = await open();
    await press('„Alle lernen Deutsch (Demo)“ ändern oder verschieben');
    const said = () => readable(element.querySelector('.choice.wrong .error')?.textContent ?? '');
    type('Steht unter', 'Z-003');
    await settle();
    expect(said()).toContain('würde unter sich selbst stehen');
    type('Steht unter', 'Z-004');
    await settle();
    expect(said()).toContain('auf einer vierten');
    expect(await press('Speichern')).toEqual([]);
    await expectNoViolations(element);
  });

  it('puts what the server refuses at its field and keeps what was typed', async () => {
    const { press, type, element, settle, field } = await open();
    await press('„Alle wohnen gut (Demo)“ ändern oder verschieben');
    type('Wortlaut', 'Alle wohnen gern');
    type('Steht unter', 'Z-002');
    const [written] = await press('Speichern');
    const issues = [{ path: 'parentCode', message: 'no' }];
    written?.flush({ type: 'x/invalid-input', status: 400, issues }, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(readable(element.querySelector('.choice.wrong .error')?.textContent ?? '')).toContain('Der Baum wurde inzwischen geändert');
    expect(field('Wortlaut').value).toBe('Alle wohnen gern');
  });

  it('says that somebody was faster and goes on with what was typed', async () => {
    const { press, type, settle, text, field } = await open();
    await press('„Alle wohnen gut (Demo)“ ändern oder verschieben');
    type('Erläuterung', 'Niemand wohnt in Notunterkünften.');
    const [first] = await press('Speichern');
    first?.flush({ type: 'x/conflict', status: 409 }, conflict);
    await settle();
    await settle();
    expect(text()).toContain('Jemand hat dieses Ziel geändert, während Sie geschrieben haben.');
    await press('Neuen Stand laden, meine Eingaben behalten');
    expect(field('Wortlaut').value).toBe('Ihr Titel');
    const [second] = await press('Speichern');
    expect(second?.request.body).toEqual({ description: 'Niemand wohnt in Notunterkünften.', version: 3 });
  });

  it('removes one on which nothing hangs, and brings it back', async () => {
    const { press, settle, text } = await open();
    await press('„Alle wohnen gut (Demo)“ ändern oder verschieben');
    const [removed] = await press('Entfernen');
    expect([removed?.request.method, removed?.request.headers.get('If-Match')]).toEqual(['DELETE', '"2"']);
    removed?.flush({ items: [] });
    await settle();
    expect(text()).toContain('„Alle wohnen gut (Demo)“ ist entfernt.');
    const [back] = await press('Rückgängig machen');
    expect(back?.request.body).toEqual({
      code: 'Z-004',
      title: 'Alle wohnen gut (Demo)',
      description: null,
      parentCode: 'Z-001',
      position: 1,
    });
  });

  it('teaches the first step where there is nothing yet', async () => {
    const { text, element } = await open(COORDINATOR, []);
    expect(text()).toContain('Beginnen Sie mit dem Leitbild');
    await expectNoViolations(element);
  });
});
