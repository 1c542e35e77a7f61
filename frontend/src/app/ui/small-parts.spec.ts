import { outputBinding } from '@angular/core';
import { expectNoViolations } from '../../../testing/axe';
import { render, settled } from '../../../testing/render';
import { AssessmentChip } from './assessment-chip';
import { DemoMark } from './demo-mark';
import { EmptyState } from './empty-state';
import { failureOf, LoadFailed } from './load-failed';
import { Loading } from './loading';
import { TrendMark, trendWordOf } from './trend-mark';

describe('AssessmentChip', () => {
  it('says each state with icon and word', async () => {
    const { element, text } = await render(AssessmentChip, { status: 'off_track' });
    expect(text()).toBe('nicht im Plan');
    expect(element.querySelector('svg path')).not.toBeNull();
    await expectNoViolations(element);
  });
});

describe('TrendMark', () => {
  it('says what a movement means, not only where it goes', async () => {
    const { text } = await render(TrendMark, { trend: 'worsening', movement: 'rising', change: 2.1 });
    expect(text()).toBe('verschlechtert');
  });

  it('only names the movement of an indicator without direction', () => {
    expect(trendWordOf('unclear', 'rising', 2.1)).toBe('rising');
  });

  it('tells a change that chance may explain from one that cannot be computed', () => {
    expect(trendWordOf('unclear', 'unknown', 0.2)).toBe('unclear');
    expect(trendWordOf('unclear', 'unknown', null)).toBe('none');
  });
});

describe('Loading', () => {
  it('is announced as a sentence and keeps the lines', async () => {
    const { element, text } = await render(Loading, { label: 'Die Indikatoren werden geladen.', lines: 7 });
    expect(text()).toBe('Die Indikatoren werden geladen.');
    expect(element.querySelectorAll('.bar').length).toBe(7);
    await expectNoViolations(element);
  });
});

describe('LoadFailed', () => {
  it('says what to do and offers to try again', async () => {
    let retried = 0;
    const { element, text, click } = await render(
      LoadFailed,
      { error: { status: 500, error: { instance: 'req-17' } } },
      { bindings: [outputBinding('retry', () => (retried += 1))] },
    );
    expect(text()).toContain('Diese Seite konnte nicht vollständig geladen werden.');
    expect(text()).toContain('req-17');
    await expectNoViolations(element);
    await click('button');
    expect(retried).toBe(1);
  });

  it('tells a lost connection, a missing thing and a refused choice apart', () => {
    expect([0, 404, 403, 400, 503].map((status) => failureOf({ status }))).toEqual([
      'offline',
      'missing',
      'forbidden',
      'refused',
      'broken',
    ]);
    expect(failureOf(new Error('wrapped', { cause: { status: 404 } }))).toBe('missing');
  });
});

describe('EmptyState', () => {
  it('says what is missing and how to begin', async () => {
    const { element, text } = await render(EmptyState, { heading: 'Noch keine Werte.', text: 'Lesen Sie zuerst eine Datei ein.' });
    expect(text()).toBe('Noch keine Werte. Lesen Sie zuerst eine Datei ein.');
    await expectNoViolations(element);
  });
});

describe('DemoMark', () => {
  it('is explained one tap away', async () => {
    const { element, text, find, fixture } = await render(DemoMark);
    expect(text()).toBe('Demo-Wert');
    await expectNoViolations(element);
    find('button').click();
    await settled(fixture);
    expect(text()).toContain('für die Vorführung erfunden');
    await expectNoViolations(element);
  });
});
