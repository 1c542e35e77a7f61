import type { Permission } from '#contract/account.ts';
import type { Commentary } from '#contract/commentary.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aBodyRow } from '../../../testing/bodies';
import { aDistrict, anOverview, anOverviewRow, theWhole } from '../../../testing/builders';
import { aDecision } from '../../../testing/decisions';
import { aMeasureSummary } from '../../../testing/measures';
import { openPage } from '../../../testing/open-page';
import { aRecommendationRow } from '../../../testing/recommendations';
import { readable } from '../../../testing/render';
import { aSnapshot } from '../../../testing/snapshots';
import { SnapshotPage } from './snapshot-page';

const page = (items: readonly object[]) => ({ items, nextCursor: null, total: items.length });

const READ: readonly Permission[] = ['public', 'own-account', 'quarters.read'];

describe('the page of what was adopted', () => {
  const open = ({
    address = '/quartal/2026-Q3/stand',
    snapshot = aSnapshot(),
    measures = [aMeasureSummary()],
    comments = [] as Commentary[],
    permissions = READ,
  } = {}) =>
    openPage({
      routes: [{ path: 'quartal/:quartal/stand', component: SnapshotPage }],
      address,
      permissions,
      answer: (path) => {
        if (path.endsWith('/snapshot')) return snapshot;
        if (path.endsWith('/snapshot-check')) return { version: 1, contentHash: 'a', computed: 'a', intact: true };
        if (path.includes('/snapshot/districts'))
          return page([theWhole(), aDistrict()].map((content) => ({ key: content.ref, district: content.ref, content })));
        if (path.includes('/snapshot/commentary')) return page(comments.map((content) => ({ key: content.indicator, content })));
        if (path.startsWith('/indicator-overview')) return anOverview([anOverviewRow()]);
        if (path.startsWith('/measures')) return page(measures);
        if (path.startsWith('/recommendations')) return page([aRecommendationRow()]);
        if (path.startsWith('/bodies')) return page([aBodyRow()]);
        return path.startsWith('/decisions') ? page([aDecision()]) : undefined;
      },
    });

  it('says who adopted it when, and shows figures, measures, recommendations, bodies and decisions of then', async () => {
    const { text, element, asked } = await open();
    expect(text()).toContain('So stand das 3. Quartal 2026 bei der Feststellung am 20. Oktober 2026 um 14:05 durch Kim Koordination.');
    expect(Array.from(element.querySelectorAll('h2'), ({ innerText }) => readable(innerText))).toEqual([
      'Kennzahlen',
      'Kommentare',
      'Maßnahmen',
      'Empfehlungen',
      'Gremien',
      'Beschlüsse und Verabredungen',
      'Nachweis',
    ]);
    for (const list of ['indicator-overview', 'measures', 'recommendations', 'bodies', 'decisions'])
      expect(asked.filter((it) => it.startsWith(`GET /api/v1/${list}?asOf=2026-Q3`)).length)
        .withContext(list)
        .toBe(1);
    await expectNoViolations(element);
  });

  it('shows the figures of the place that is chosen, and says when nothing was kept of it', async () => {
    const chosen = await open({ address: `/quartal/2026-Q3/stand?district=${aDistrict().ref}` });
    expect(chosen.asked).toContain(`GET /api/v1/indicator-overview?asOf=2026-Q3&district=${aDistrict().ref}`);
  });

  it('falls back to the whole where nothing was kept of the chosen place', async () => {
    const unknown = await open({ address: '/quartal/2026-Q3/stand?district=planungsraum:1' });
    expect(unknown.text()).toContain('Für das gewählte Gebiet ist in diesem Stand nichts festgehalten.');
    expect(unknown.asked).toContain(`GET /api/v1/indicator-overview?asOf=2026-Q3&district=${theWhole().ref}`);
  });

  it('has the checksum computed again', async () => {
    const { text, press, element } = await open({ permissions: [...READ, 'quarters.run'] });
    expect(text()).toContain('01234567 89abcdef');
    const button = element.querySelector<HTMLElement>('gb-snapshot-facts button');
    button?.focus();
    await press('Prüfsumme nachrechnen');
    expect(text()).toContain('Nachgerechnet: Der Stand ist unverändert.');
    expect(document.activeElement).toBe(button);
  });

  it('offers the computation only to those who adopt quarters', async () => {
    const { text } = await open();
    expect(text()).not.toContain('Prüfsumme nachrechnen');
  });

  it('shows what was said about figures, beside the indicator and the place', async () => {
    const { indicator, name } = anOverviewRow();
    const comment: Commentary = {
      indicator,
      quarter: '2026-Q3',
      district: aDistrict().ref,
      districtName: aDistrict().name,
      text: { de: 'Zwei Kurse sind ausgefallen.', en: null },
      writtenBy: 'Verwaltung',
      writtenAt: '2026-10-12T08:00:00.000Z',
      version: 1,
      demo: false,
    };
    const { element, text } = await open({ comments: [comment] });
    const heading = element.querySelector<HTMLElement>('gb-frozen-commentary h3');
    expect(readable(heading?.innerText ?? '')).toBe(`${name.de} · ${aDistrict().name.de}`);
    expect(text()).toContain('1 Kommentar zu den Zahlen des Quartals, wie er damals lautete.');
    expect(text()).toContain('Zwei Kurse sind ausgefallen.');
  });

  it('says by which day decisions are overdue', async () => {
    const { text } = await open();
    expect(text()).toContain('Überfällig heißt: Bei der Feststellung am 20. Oktober 2026 um 14:05 war die Frist vorbei.');
  });

  it('names the versions and the reason when it was adopted again', async () => {
    const [first] = aSnapshot().versions;
    const second = { ...aSnapshot(), version: 2, reason: 'Ein Wert war falsch.' };
    const versions = [
      { ...(first as NonNullable<typeof first>), version: 2, reason: 'Ein Wert war falsch.' },
      first as NonNullable<typeof first>,
    ];
    const { text } = await open({ snapshot: { ...second, versions } });
    expect(text()).toContain('Das Quartal war zwischendurch wieder geöffnet; dies ist die 2. Fassung.');
    expect(text()).toContain('Festgestellt mit der Begründung: Ein Wert war falsch.');
    expect(text()).toContain('1. Fassung: 20. Oktober 2026 um 14:05, Kim Koordination');
  });

  it('shows the first ten of a long list, and all when somebody asks', async () => {
    const measures = Array.from({ length: 14 }, (_, at) => aMeasureSummary({ code: `M-${at}`, title: `Maßnahme ${at}` }));
    const { element, press } = await open({ measures });
    const rows = () => element.querySelectorAll('gb-frozen-measures tbody tr').length;
    expect(rows()).toBe(10);
    await press('Alle 14 Maßnahmen zeigen');
    expect(rows()).toBe(14);
    expect(document.activeElement?.textContent).toContain('Maßnahme 10');
  });
});
