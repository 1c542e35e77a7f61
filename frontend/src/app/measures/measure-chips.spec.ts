import { expectNoViolations } from '../../../testing/axe';
import { render } from '../../../testing/render';
import { STATUSES } from './measure-words';
import { OutlookChip } from '../ui/outlook-chip';
import { ProgressBar } from '../ui/progress-bar';
import { StatusChip } from '../ui/status-chip';

describe('the small signs of a measure', () => {
  it('say the status with icon and word', async () => {
    const { element, text } = await render(StatusChip, { status: 'paused' });
    expect(text()).toBe('ruht');
    expect(element.querySelector('gb-icon path')).not.toBeNull();
    await expectNoViolations(element);
  });

  it('know the statuses in the order of the way, sideways ones last', () => {
    expect(STATUSES).toEqual(['proposed', 'decided', 'running', 'completed', 'sustained', 'paused', 'cancelled']);
  });

  it('say the outlook', async () => {
    const late = await render(OutlookChip, { outlook: 'late' });
    expect(late.text()).toBe('verspätet');
    expect(late.element.className).toContain('late');
  });

  it('say that there is no report', async () => {
    expect((await render(OutlookChip, { outlook: null })).text()).toBe('ohne Meldung');
  });

  it('draw progress as long as its percentage and say it', async () => {
    const { find, text } = await render(ProgressBar, { percent: 60 });
    expect(text()).toBe('60 %');
    expect(find('.bar > span').style.inlineSize).toBe('60%');
  });

  it('draw no bar where nobody has reported', async () => {
    const { element, text } = await render(ProgressBar, { percent: null });
    expect(text()).toBe('noch kein Stand gemeldet');
    expect(element.querySelector('.bar')).toBeNull();
  });
});
