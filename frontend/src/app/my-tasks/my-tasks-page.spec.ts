import type { MyTask } from '#contract/my-task.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { MyTasksPage } from './my-tasks-page';
import { groupOf } from './task-groups';

const aTask = (some: Partial<MyTask> = {}): MyTask => ({
  kind: 'report',
  key: '2026-Q3/M-012',
  about: { de: 'Sprachcafé im Kiez', en: 'Sprachcafé im Kiez' },
  within: null,
  period: '2026-Q3',
  count: 1,
  dueOn: null,
  late: false,
  address: '/meine-massnahmen?quarter=2026-Q3&massnahme=M-012',
  ...some,
});

describe('the page of tasks', () => {
  const open = (items: readonly MyTask[], address = '/aufgaben') =>
    openPage({
      routes: [{ path: 'aufgaben', component: MyTasksPage }],
      address,
      permissions: ['public', 'own-account'],
      answer: (path) => (path === '/my-tasks' ? { items } : undefined),
    });
  const linesOf = (element: HTMLElement) => Array.from(element.querySelectorAll('li'), (line) => readable(line.innerText));

  it('says how much waits and groups it by urgency', async () => {
    const { text, element } = await open([
      aTask({ kind: 'decision', key: 'B-1', dueOn: '2020-03-01', late: true }),
      aTask({ dueOn: '2099-12-01' }),
      aTask({ kind: 'vote', key: 'P-1' }),
    ]);
    expect(text()).toContain('Auf Sie warten 3 Aufgaben. 1 davon ist überfällig.');
    const headings = Array.from(element.querySelectorAll('h2'), ({ textContent }) => readable(textContent));
    expect(headings).toEqual(['Überfällig', 'Später', 'Ohne Frist']);
    await expectNoViolations(element);
  });

  it('names what is to be done, about what and until when', async () => {
    const { element } = await open([
      aTask({
        kind: 'values',
        count: 12,
        about: { de: 'Beratungen', en: '' },
        within: { de: 'Volkshochschule', en: 'Volkshochschule' },
        dueOn: '2099-12-01',
      }),
      aTask({ kind: 'approval', about: { de: '2026-Q3', en: '2026-Q3' }, period: null, count: 2 }),
    ]);
    const [values, approval] = linesOf(element);
    expect(values).toBe('Werte für 12 Gebiete eingeben Beratungen 3. Quartal 2026 · Volkshochschule bis 1. Dezember 2099');
    expect(approval).toBe('2 eingereichte Lieferungen prüfen 3. Quartal 2026');
  });

  it('leads to where it is done, with the language and the quarter of the task', async () => {
    const { element } = await open([aTask()], '/aufgaben?quarter=2025-Q1&lang=en');
    expect(element.querySelector('li a')?.getAttribute('href')).toBe('/meine-massnahmen?quarter=2026-Q3&lang=en&massnahme=M-012');
  });

  it('teaches what stands here when there is nothing', async () => {
    const { text } = await open([]);
    expect(text()).toContain('Für Sie ist im Augenblick nichts zu tun.');
    expect(text()).toContain('Alles erledigt');
  });
});

describe('the groups of tasks', () => {
  it('call soon what is due within 14 days', () => {
    expect(groupOf({ dueOn: '2026-12-06', late: false }, '2026-11-22')).toBe('soon');
    expect(groupOf({ dueOn: '2026-12-07', late: false }, '2026-11-22')).toBe('later');
    expect(groupOf({ dueOn: '2026-11-21', late: true }, '2026-11-22')).toBe('late');
    // The day of a meeting without minutes.
    expect(groupOf({ dueOn: '2026-11-21', late: false }, '2026-11-22')).toBe('undated');
  });
});
