import { Component } from '@angular/core';
import type { RecommendationRow } from '#contract/recommendation.ts';
import { aThreadRow } from '../../../testing/threads';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { NamedRecommendations } from './named-recommendations';

@Component({ imports: [NamedRecommendations], template: `<gb-named-recommendations by="measure" code="M-001" />` })
class Page {}

const open = (items: readonly RecommendationRow[], permissions: Parameters<typeof openPage>[0]['permissions'] = ['recommendations.read']) =>
  openPage({
    routes: [{ path: 'seite', component: Page }],
    address: '/seite',
    permissions,
    answer: (path) => (path === '/recommendations?measure=M-001' ? { items, nextCursor: null, total: items.length } : undefined),
  });

describe('the recommendations that a measure puts into practice', () => {
  it('stand with what was said to them and why they belong there, and lead to their thread', async () => {
    const { element } = await open([aThreadRow()]);
    expect(readable(element.querySelector('li')?.innerText ?? '')).toBe('Orte der Begegnung öffnen angenommen Hier wird geübt.');
    expect(element.querySelector('li a')?.getAttribute('href')).toBe('/faden/E-001');
  });

  it('are said to be missing', async () => {
    expect((await open([])).text()).toContain('Keine Empfehlung nennt diese Maßnahme.');
  });

  it('are not asked for by those who may not read them', async () => {
    const { asked, text } = await open([aThreadRow()], ['measures.read']);
    expect(asked.filter((each) => each.includes('recommendations'))).toEqual([]);
    expect(text()).toBe('');
  });

  it('can be used by everybody', async () => {
    await expectNoViolations((await open([aThreadRow()])).element);
  });
});
