import { TestBed } from '@angular/core/testing';
import { Component } from '@angular/core';
import { Router } from '@angular/router';
import type { MergePreview } from '#contract/organisation-merge.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { anOrganisation } from '../../../testing/organisations';
import { DuplicatesPage } from './duplicates-page';
import { MergePage } from './merge-page';

@Component({ template: '' })
class Elsewhere {}

const first = anOrganisation({ code: 'haus-nord', name: 'Haus Nord', phone: '030 1', languages: ['de'] });
const second = anOrganisation({ code: 'haus-nord-ev', name: 'Haus-Nord e. V.', phone: '030 2', email: 'post@example.org', version: 7 });
const PREVIEW: MergePreview = {
  remaining: first,
  duplicate: second,
  changes: [
    { field: 'email', before: null, after: 'post@example.org' },
    { field: 'languages', before: ['de'], after: ['de', 'tr'] },
  ],
  moves: [
    { kind: 'measures-partner', count: 1, names: ['Sprachcafé'] },
    { kind: 'people', count: 2, names: [] },
    { kind: 'deliveries', count: 3, names: ['2026-Q2', '2026-Q3'] },
  ],
  both: [{ kind: 'memberships', count: 1, names: ['Netzwerk Sprache'] }],
};

describe('the pages of duplicates', () => {
  const open = (address: string) =>
    openPage({
      routes: [
        { path: 'organisationen/doppelte', component: DuplicatesPage },
        { path: 'organisationen/:code/zusammenlegen', component: MergePage },
        { path: 'organisationen/:code', component: Elsewhere },
      ],
      address,
      permissions: ['public', 'own-account', 'organisations.read', 'organisations.edit'],
      answer: (path) => {
        if (path === '/organisation-duplicates')
          return { items: [{ first, second, similarity: 1, likenesses: ['name', 'phone'] }], total: 1 };
        if (path.includes('/merge')) return PREVIEW;
        return path === '/organisations/haus-nord' ? first : undefined;
      },
    });

  it('list pairs with the reasons, until somebody says that they are different', async () => {
    const { element, text, press, settle } = await open('/organisationen/doppelte');
    expect(text()).toContain('Ein Paar ist möglicherweise doppelt eingetragen.');
    expect(text()).toContain('gleicher Name in anderer Schreibweise, gleiche Telefonnummer');
    await expectNoViolations(element);
    const [written] = await press('Sind verschieden');
    expect(written?.request.body).toEqual({ first: 'haus-nord', second: 'haus-nord-ev' });
    written?.flush({ items: [], total: 0 });
    await settle();
    expect(text()).toContain('Keine Organisation ist möglicherweise doppelt eingetragen.');
  });

  it('show what would move before two are merged, and go on to the one that stays', async () => {
    const { element, text, press, settle } = await open('/organisationen/haus-nord/zusammenlegen?mit=haus-nord-ev');
    expect(text()).toContain('„Haus-Nord e. V.“ geht in „Haus Nord“ auf.');
    expect(text()).toContain('1 Maßnahme als beteiligte Organisation Sprachcafé');
    expect(text()).toContain('2 Personen');
    expect(text()).toContain('3 Meldungen und Werte für Quartale 2. Quartal 2026 · 3. Quartal 2026');
    expect(text()).toContain('In diesen Gremien haben beide Mitgliedschaften.');
    expect(text()).toContain('Deutsch, Türkisch');
    // The e-mail address fills a gap; the phone number has one there already.
    const lost = element.querySelectorAll('section[aria-labelledby=gb-merge-lost] li');
    expect(Array.from(lost, ({ textContent }) => textContent)).toEqual(['Telefon: 030 2']);
    await expectNoViolations(element);
    const [written] = await press('Jetzt zusammenlegen');
    expect(written?.request.body).toEqual({ duplicate: 'haus-nord-ev', version: 4, duplicateVersion: 7 });
    written?.flush(first);
    await settle();
    expect(TestBed.inject(Router).url).toBe('/organisationen/haus-nord?aufgenommen=haus-nord-ev');
  });

  it('say when one of the two was changed meanwhile', async () => {
    const { text, press, settle } = await open('/organisationen/haus-nord/zusammenlegen?mit=haus-nord-ev');
    const [written] = await press('Jetzt zusammenlegen');
    written?.flush({ type: 'x/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(text()).toContain('Jemand hat eine der beiden Organisationen inzwischen geändert.');
  });

  it('ask for the duplicate where none was chosen', async () => {
    const { text, element } = await open('/organisationen/haus-nord/zusammenlegen');
    expect(text()).toContain('Welcher Eintrag ist derselbe wie „Haus Nord“?');
    await expectNoViolations(element);
  });
});
