import { Component, input } from '@angular/core';
import type { PriorityResult as Result } from '#contract/priority-result.ts';
import { expectNoViolations } from '../../../testing/axe';
import { anOptionResult, aPriorityResult, aWithheldOption } from '../../../testing/priority-results';
import { render } from '../../../testing/render';
import { PriorityResult } from './priority-result';

/** As in a page. */
@Component({
  selector: 'gb-result-in-page',
  imports: [PriorityResult],
  template: `<main><gb-priority-result [result]="result()" /></main>`,
})
class ResultInPage {
  readonly result = input.required<Result>();
}

describe('the result of a round', () => {
  const show = (change: Parameters<typeof aPriorityResult>[0] = {}) => render(ResultInPage, { result: aPriorityResult(change) });
  const part = (element: HTMLElement, name: string): HTMLElement => {
    const found = element.querySelector<HTMLElement>(name);
    if (found === null) throw new Error(`There is no ${name}.`);
    return found;
  };
  const table = async (page: Awaited<ReturnType<typeof show>>, name: string): Promise<string[][]> => {
    await page.click(`${name} gb-view-switch button:last-child`);
    return Array.from(page.element.querySelectorAll(`${name} tbody tr`), (row) =>
      Array.from(row.querySelectorAll('th, td'), ({ textContent }) => textContent.replace(/[\s\u00a0]+/g, ' ').trim()),
    );
  };

  it('says what is most important', async () => {
    const page = await show();
    expect(page.find('gb-importance-result h2').textContent).toBe(
      'Am wichtigsten ist den 43 Abstimmenden „Orte für Begegnung öffnen (Demo)“ (Mittelwert 4,4)',
    );
    await expectNoViolations(page.element);
  });

  it('says that two are level', async () => {
    const page = await show({ options: [anOptionResult(), anOptionResult({ recommendation: 'E-009', title: 'B' })] });
    expect(page.find('gb-importance-result h2').textContent).toBe(
      'Am wichtigsten sind den 43 Abstimmenden gleichauf „Orte für Begegnung öffnen (Demo)“ und „B“ (Mittelwert je 4,4)',
    );
  });

  it('counts those that are level when they are many', async () => {
    const options = ['A', 'B', 'C', 'D'].map((title) => anOptionResult({ recommendation: title, title }));
    const page = await show({ options });
    expect(page.find('gb-importance-result h2').textContent).toContain('4 Empfehlungen gleichauf');
  });

  it('ranks by mean, and in the order asked when somebody wishes', async () => {
    const page = await show();
    const titles = () =>
      Array.from(page.element.querySelectorAll('gb-importance-result .title'), ({ textContent }) => textContent.trim().slice(0, 8));
    expect(titles()).toEqual(['Orte für', 'Übergang', 'Systemis']);
    await page.click('gb-importance-result .order button:last-child');
    expect(titles()).toEqual(['Übergang', 'Orte für', 'Systemis']);
  });

  it('marks with a word where voters disagree, and with a sentence what is withheld', async () => {
    const { element } = await show();
    const rows = Array.from(element.querySelectorAll<HTMLElement>('gb-importance-result li'), ({ innerText }) => innerText);
    expect(rows[0]).not.toContain('uneinig');
    expect(rows[1]).toContain('uneinig – besprechen');
    expect(rows[2]).toContain('weniger als fünf Antworten, zum Schutz der Abstimmenden nicht gezeigt');
  });

  it('reads the strip aloud', async () => {
    const { element } = await show();
    expect(part(element, 'gb-rating-strip svg').getAttribute('aria-label')).toBe(
      'Mittelwert 4,4, Median 5, mittlere Hälfte von 4 bis 5. Antworten von 1 bis 5: 1, 0, 4, 12, 26.',
    );
  });

  it('has the same figures as a table', async () => {
    const page = await show();
    expect(await table(page, 'gb-importance-result')).toEqual([
      ['1', 'Orte für Begegnung öffnen (Demo)', '4,44', '5', '4 bis 5', '1', '0', '4', '12', '26', '43', '–'],
      [
        '2',
        'Übergang von der Schule in den Beruf begleiten (Demo)',
        '3,23',
        '4',
        '1 bis 5',
        '12',
        '6',
        '2',
        '6',
        '17',
        '43',
        'uneinig – besprechen',
      ],
      ['–', 'Systemisch denken (Demo)', 'weniger als fünf Antworten, zum Schutz der Abstimmenden nicht gezeigt'],
    ]);
    await expectNoViolations(page.element);
  });

  it('says what most would begin with, with the share of those who have answered', async () => {
    const page = await show();
    expect(page.find('gb-pick-result h2').textContent).toBe(
      'Am häufigsten an erster Stelle: „Übergang von der Schule in den Beruf begleiten (Demo)“, 31 von 40 Stimmen',
    );
    // 31 of 40 are 77.5 %, 9 of 40 are 22.5 %.
    expect(await table(page, 'gb-pick-result')).toEqual([
      ['1', 'Übergang von der Schule in den Beruf begleiten (Demo)', '31', '78 %'],
      ['2', 'Orte für Begegnung öffnen (Demo)', '9', '23 %'],
      ['3', 'Systemisch denken (Demo)', '0', '0 %'],
    ]);
  });

  it('shows terms as a cloud and as a table that says the same', async () => {
    const page = await show();
    const cloud = Array.from(page.element.querySelectorAll('gb-term-cloud span'), ({ textContent }) => textContent);
    const rows = Array.from(page.element.querySelectorAll('gb-term-table tbody th'), ({ textContent }) => textContent.trim());
    expect(cloud.toSorted()).toEqual(rows.toSorted());
    expect(page.find('gb-terms-result h2').textContent).toBe('Am häufigsten genannt: „Sprachkurse“, von 16 der 38, die geantwortet haben');
  });

  it('says what the moderator has made of the terms', async () => {
    const { find } = await show();
    expect(find('gb-terms-result').innerText).toContain('2 Begriffe wurden mit anderen zusammengefasst. 1 Begriff wurde weggelassen.');
  });

  it('withholds each question that fewer than five have answered', async () => {
    const options = [aWithheldOption({ picks: null })];
    const { find, element } = await show({ options, picked: 3, terms: { count: 4, items: [], joined: 0, leftOut: 0 } });
    expect(find('gb-pick-result').innerText).toContain('weniger als fünf Antworten');
    expect(find('gb-terms-result').innerText).toContain('weniger als fünf Antworten');
    await expectNoViolations(element);
  });

  it('says why nothing is shown', async () => {
    expect((await show({ hidden: 'too_few', voters: 4 })).text()).toContain('Bisher haben weniger als fünf abgestimmt.');
  });

  it('asks only what was asked', async () => {
    const { element } = await show({ pickOne: null, openQuestion: null, picked: null, terms: null });
    expect(element.querySelector('gb-pick-result, gb-terms-result')).toBeNull();
  });
});
