import type { Permission } from '#contract/account.ts';
import type { Discussion } from '#contract/agenda-item.ts';
import { Component } from '@angular/core';
import { expectNoViolations } from '../../../testing/axe';
import { aDecision } from '../../../testing/decisions';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { DiscussedIn } from './discussed-in';

@Component({ selector: 'gb-host-page', imports: [DiscussedIn], template: `<gb-discussed-in of="measure" code="M-012" />` })
class HostPage {}

const BODY = { code: 'G-002', name: 'Steuerungsgruppe Integration (Demo)' };
const TWO: readonly Discussion[] = [
  {
    meeting: { id: '9', heldOn: '2027-01-14', state: 'planned' },
    body: BODY,
    item: { id: '91', title: 'Stand der Sprachmittlung' },
    outcome: null,
    decisions: [],
  },
  {
    meeting: { id: '7', heldOn: '2026-03-12', state: 'held' },
    body: BODY,
    item: { id: '71', title: 'Sprachmittlung' },
    outcome: 'decision',
    decisions: [aDecision({ overdue: true })],
  },
];

describe('where something was discussed', () => {
  const open = (items: readonly Discussion[], permissions: readonly Permission[] = ['network.read']) =>
    openPage({
      routes: [{ path: '', component: HostPage }],
      address: '/',
      permissions: ['public', ...permissions],
      answer: (path) => (path.startsWith('/discussions') ? { items } : undefined),
    });

  it('names meetings to come and held ones, what came of it, and how that stands', async () => {
    const { asked, text, element } = await open(TWO);
    expect(asked).toContain('GET /api/v1/discussions?measure=M-012');
    expect(text()).toContain('Steuerungsgruppe Integration (Demo), 14. Januar 2027 Stand der Sprachmittlung · geplant');
    expect(text()).toContain('Sprachmittlung · Beschluss gefasst B-2026-012 überfällig Das Amt legt');
    expect(Array.from(element.querySelectorAll('a'), (link) => link.getAttribute('href'))).toEqual([
      '/sitzungen/9',
      '/sitzungen/7',
      '/beschluesse/B-2026-012',
    ]);
    await expectNoViolations(element);
  });

  it('says shortly that there is none', async () => {
    const { element } = await open([]);
    expect(readable(element.innerText)).toBe('Beraten in Noch stand das auf keiner Tagesordnung.');
  });

  it('asks nothing for those who may not read of bodies', async () => {
    const { asked, text } = await open(TWO, []);
    expect(text()).toBe('');
    expect(asked.some((each) => each.includes('/discussions'))).toBeFalse();
  });
});
