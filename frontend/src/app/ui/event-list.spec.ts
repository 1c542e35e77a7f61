import { expectNoViolations } from '../../../testing/axe';
import { render } from '../../../testing/render';
import type { EventEntry } from './event-entry';
import { EventList } from './event-list';

const anEntry = (change: Partial<EventEntry> = {}): EventEntry => ({
  id: '1',
  at: '2026-11-22T13:05:00.000Z',
  day: 'Sonntag, 22. November 2026',
  time: '14:05',
  sentence: 'Ada Muster hat die Organisation „Mitte“ geändert.',
  changes: [{ field: 'Name', before: 'Büro', after: 'Mitte' }],
  ...change,
});

describe('EventList', () => {
  it('has a heading for each day', async () => {
    const entries = [anEntry({ id: '3' }), anEntry({ id: '2' }), anEntry({ id: '1', day: 'Samstag, 21. November 2026' })];
    const { element } = await render(EventList, { entries, level: 3 });
    const headings = Array.from(element.querySelectorAll('[role=heading]'));
    expect(headings.map((heading) => [heading.textContent, heading.getAttribute('aria-level')])).toEqual([
      ['Sonntag, 22. November 2026', '3'],
      ['Samstag, 21. November 2026', '3'],
    ]);
    expect(Array.from(element.querySelectorAll('ul'), (list) => list.children.length)).toEqual([2, 1]);
    await expectNoViolations(element);
  });

  it('says what was before and after, also aloud', async () => {
    const { find } = await render(EventList, { entries: [anEntry()] });
    expect(find('dd').textContent.replaceAll(/\s+/g, ' ').trim()).toBe('Büro → wird zu Mitte');
    expect(find('.arrow').getAttribute('aria-hidden')).toBe('true');
  });

  it('shows HTML in names as the text that it is', async () => {
    const { element } = await render(EventList, {
      entries: [anEntry({ sentence: '<img src=x>', changes: [{ field: 'Name', before: null, after: '<b>fett</b>' }] })],
    });
    expect(element.querySelector('img, b')).toBeNull();
    expect(element.textContent).toContain('<b>fett</b>');
  });

  it('leaves no button where it would hide a single one', async () => {
    const changes = Array.from({ length: 7 }, (_, n) => ({ field: `Feld ${n}`, before: null, after: 'neu' }));
    const { element } = await render(EventList, { entries: [anEntry({ changes })] });
    expect([element.querySelectorAll('dt').length, element.querySelector('button')]).toEqual([7, null]);
  });

  it('shows many differences when asked', async () => {
    const changes = Array.from({ length: 7 }, (_, n) => ({ field: `Feld ${n}`, before: 'alt', after: 'neu' }));
    const { element, find, click } = await render(EventList, { entries: [anEntry({ changes })] });
    expect(element.querySelectorAll('dt').length).toBe(4);
    expect(find('button').textContent.trim()).toBe('3 weitere Angaben');
    await click('button');
    expect(element.querySelectorAll('dt').length).toBe(7);
    expect(find('button').getAttribute('aria-expanded')).toBe('true');
  });
});
