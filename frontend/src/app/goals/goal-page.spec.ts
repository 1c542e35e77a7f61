import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import type { GoalResponse } from '#contract/goal.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aGoal, aTree } from '../../../testing/goals';
import { aMeasureSummary } from '../../../testing/measures';
import { openPage } from '../../../testing/open-page';
import { aRecommendation } from '../../../testing/recommendations';
import { readable } from '../../../testing/render';
import { keepsChanges } from '../shell/unsaved-changes';
import { GoalPage } from './goal-page';

describe('the page of a goal', () => {
  const open = (goal: GoalResponse = aGoal()) =>
    openPage({
      routes: [
        { path: 'ziele', children: [] },
        { path: 'ziele/:code', component: GoalPage, canDeactivate: [keepsChanges] },
      ],
      address: '/ziele/Z-002',
      permissions: ['public', 'own-account', 'recommendations.read', 'recommendations.edit'],
      answer: (path) => {
        if (path === '/goals/Z-002') return goal;
        if (path === '/goals') return { items: aTree() };
        if (path.startsWith('/measures?text=haus'))
          return { items: [aMeasureSummary({ code: 'M-030', title: 'Haus der Sprachen (Demo)' })], nextCursor: null, total: 1 };
        if (path.startsWith('/recommendations?text=lichtschalter'))
          return { items: [aRecommendation({ code: 'E-030', title: 'Räume abends öffnen (Demo)' })], nextCursor: null, total: 1 };
        return undefined;
      },
    });
  const section = (element: HTMLElement, kind: string) => {
    const found = element.querySelector<HTMLElement>(`[aria-labelledby="gb-goal-${kind}"]`);
    if (found === null) throw new Error(`There is no section ${kind}.`);
    return found;
  };
  const attach = async (page: Awaited<ReturnType<typeof open>>, button: string, word: string) => {
    await page.press(button);
    const search = page.element.querySelector<HTMLInputElement>('gb-choice-search input');
    if (search === null) throw new Error('There is no search.');
    search.value = word;
    search.dispatchEvent(new Event('input'));
    await page.settle();
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await page.settle();
  };

  it('says what is attached and why, with how it stands', async () => {
    const { element } = await open(aGoal({ permitted: { edit: false } }));
    expect(readable(section(element, 'recommendations').innerText)).toBe(
      'Empfehlungen Orte für Begegnung öffnen (Demo) E-012 angenommen Dort wird gesprochen.',
    );
    expect(readable(section(element, 'measures').innerText)).toContain('läuft');
    expect(section(element, 'indicators').querySelector('a')?.getAttribute('href')).toBe('/indikatoren/D03');
    expect(element.querySelectorAll('section button').length).toBe(0);
    await expectNoViolations(element);
  });

  it('says in a sentence how much is attached and how much of it runs', async () => {
    const { text } = await open();
    expect(text()).toContain('Zu diesem Ziel gehören bisher 1 Empfehlung, 1 Maßnahme und 1 Indikator. Die Maßnahme läuft zurzeit.');
  });

  it('says that nothing is attached', async () => {
    const { text } = await open(aGoal({ recommendations: [], measures: [], indicators: [] }));
    expect(text()).toContain('An diesem Ziel selbst hängt noch nichts');
  });

  it('attaches what was found, with a sentence', async () => {
    const page = await open();
    await attach(page, 'Maßnahme zuordnen', 'haus');
    await expectNoViolations(page.element);
    page.type('Warum das zusammengehört', 'Dort treffen sich Nachbar:innen.');
    const [written] = await page.press('Zuordnen');
    expect(written?.request.body).toEqual({
      measures: [
        { code: 'M-012', why: null },
        { code: 'M-030', why: 'Dort treffen sich Nachbar:innen.' },
      ],
      version: 4,
    });
  });

  it('attaches a recommendation that was found by a word of its wording', async () => {
    const page = await open();
    await attach(page, 'Empfehlung zuordnen', 'lichtschalter');
    const [written] = await page.press('Zuordnen');
    const attached = (written?.request.body as { readonly recommendations: { readonly code: string }[] }).recommendations;
    expect(attached.map(({ code }) => code)).toEqual(['E-012', 'E-030']);
  });

  it('keeps what was chosen when the server refuses it, and says why there', async () => {
    const page = await open();
    await attach(page, 'Maßnahme zuordnen', 'haus');
    const [written] = await page.press('Zuordnen');
    const issues = [{ path: 'measures.1.code', message: 'no' }];
    written?.flush({ type: 'x/invalid-input', status: 400, issues }, { status: 400, statusText: 'Bad Request' });
    await page.settle();
    expect(readable(section(page.element, 'measures').innerText)).toContain('Eine der Maßnahmen gibt es nicht');
    expect(readable(section(page.element, 'measures').innerText)).toContain('Haus der Sprachen (Demo)');
  });

  it('changes the sentence of one that is attached', async () => {
    const { press, type } = await open();
    await press('Begründung ändern: Orte für Begegnung öffnen (Demo)');
    type('Warum das zusammengehört', '');
    const [written] = await press('Speichern');
    expect(written?.request.body).toEqual({ recommendations: [{ code: 'E-012', why: null }], version: 4 });
  });

  it('detaches one and brings it back', async () => {
    const { press, settle } = await open();
    const [off] = await press('Zuordnung von „Orte für Begegnung öffnen (Demo)“ lösen');
    expect(off?.request.body).toEqual({ recommendations: [], version: 4 });
    off?.flush(aGoal({ recommendations: [], version: 5 }));
    await settle();
    const [back] = await press('Rückgängig machen');
    expect(back?.request.body).toEqual({ recommendations: [{ code: 'E-012', why: 'Dort wird gesprochen.' }], version: 5 });
  });

  it('asks before a choice is lost', async () => {
    const page = await open();
    await attach(page, 'Maßnahme zuordnen', 'haus');
    const asked = spyOn(window, 'confirm').and.returnValue(false);
    await page.press('← Alle Ziele');
    expect(asked).toHaveBeenCalledTimes(1);
    expect(TestBed.inject(Router).url).toBe('/ziele/Z-002');
  });
});
