import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Permission } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aBody, aBodyRow } from '../../../testing/bodies';
import { FIELDS, pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { EditBodyPage } from './edit-body-page';
import { NewBodyPage } from './new-body-page';

const EDIT: readonly Permission[] = ['public', 'own-account', 'network.read', 'network.edit'];

describe('the form of a body', () => {
  const open = async (address: string) => {
    const page = await openPage({
      routes: [
        { path: 'gremien/hinzufuegen', component: NewBodyPage },
        { path: 'gremien/:code/bearbeiten', component: EditBodyPage },
        { path: 'gremien/:code', children: [] },
      ],
      address,
      permissions: EDIT,
      answer: (path) => {
        if (path.startsWith('/fields-of-action')) return pageOf(FIELDS);
        if (path.startsWith('/bodies?')) return pageOf([aBodyRow(), aBodyRow({ code: 'G-001', name: 'Migrationskonferenz (Demo)' })]);
        return path.startsWith('/bodies/') ? aBody({ permitted: { edit: true } }) : undefined;
      },
    });
    const problem = (label: string): string =>
      readable(page.field(label).closest('gb-text-field, gb-choice-field')?.querySelector('.error')?.textContent ?? '');
    const send = async () => {
      page.element.querySelector<HTMLElement>('button[type=submit]')?.click();
      return page.settle();
    };
    return { ...page, problem, send };
  };

  it('adds a body with its tasks and resolutions; empty rows are none', async () => {
    const page = await open('/gremien/hinzufuegen');
    await expectNoViolations(page.element);
    expect(await page.send()).toEqual([]);
    expect(['Name', 'Art', 'Sitzungsrhythmus'].map((label) => page.problem(label))).toEqual(
      Array<string>(3).fill('Bitte füllen Sie dieses Feld aus.'),
    );
    page.type('Name', ' Beirat ');
    page.type('Art', 'advisory_council');
    page.type('Sitzungsrhythmus', 'as_needed');
    page.type('Erster Tag', '2026-01-01');
    await page.press('Aufgabe hinzufügen');
    page.type('Aufgabe 1', 'Den Rat beraten');
    await page.press('Aufgabe hinzufügen');
    await page.press('Beschluss hinzufügen');
    page.type('Beschluss', 'Gründung');
    page.type('Beschlossen am', '2025-12-10');
    const [request] = await page.send();
    expect([request?.request.method, request?.request.url]).toEqual(['POST', '/api/v1/bodies']);
    expect(request?.request.body).toEqual({
      name: 'Beirat',
      kind: 'advisory_council',
      mandate: null,
      tasks: ['Den Rat beraten'],
      resolutions: [{ title: 'Gründung', decidedOn: '2025-12-10', link: null }],
      rhythm: 'as_needed',
      fieldsOfAction: [],
      targetGroups: [],
      districts: [],
      parent: null,
      validFrom: '2026-01-01',
      validTo: null,
    });
    request?.flush(aBody({ code: 'G-009' }));
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/gremien/G-009');
  });

  it('sends only what was changed, and offers no body as its own parent', async () => {
    const page = await open('/gremien/G-002/bearbeiten');
    expect(Array.from(page.field('Gehört zu').querySelectorAll('option'), (option) => option.value)).toEqual(['', 'G-001']);
    page.type('Gehört zu', 'G-001');
    const [request] = await page.send();
    expect([request?.request.method, request?.request.body]).toEqual(['PATCH', { parent: 'G-001', version: 3 }]);
  });

  it('says at its field what is in the way of an earlier end', async () => {
    const page = await open('/gremien/G-002/bearbeiten');
    page.type('Letzter Tag', '2026-10-31');
    const [request] = await page.send();
    request?.flush(
      {
        type: '/problems/rule-violation',
        status: 409,
        issues: [{ path: 'validTo', message: '', code: 'in-the-way-after', params: { names: ['Adile Muster'] } }],
      },
      { status: 409, statusText: 'refused' },
    );
    await page.settle();
    expect(page.problem('Letzter Tag')).toContain('weil länger dauert: Adile Muster');
    expect(page.field('Letzter Tag').value).toBe('2026-10-31');
  });

  it('keeps what was typed when somebody else was faster', async () => {
    const page = await open('/gremien/G-002/bearbeiten');
    page.type('Name', 'Steuerungskreis');
    const [request] = await page.send();
    request?.flush({ type: '/problems/conflict', status: 409 }, { status: 409, statusText: 'conflict' });
    await page.settle();
    expect(page.text()).toContain('Jemand hat dieses Gremium inzwischen geändert.');
    expect(page.field('Name').value).toBe('Steuerungskreis');
  });
});
