import type { DigestItem } from './digest.ts';
import { digestMail } from './digest-mail.ts';

const item = (some: Partial<DigestItem> = {}): DigestItem => ({
  ...{ kind: 'deliveries', keys: ['x'], text: { de: 'Statusmeldung abgeben: Lotsen', en: 'Hand in a status report: Lotsen' } },
  ...{ dueOn: '2026-12-11', late: false, address: '/meine-massnahmen?quarter=2026-Q3', insteadOf: null, ...some },
});
const ofMeeting = (text: string, some: Partial<DigestItem> = {}): DigestItem =>
  item({
    ...{ kind: 'meeting', text: { de: text, en: text }, dueOn: '2026-12-08', address: '/sitzungen/19' },
    ...{ meeting: { name: 'Steuerungsgruppe', address: '/sitzungen/19' }, ...some },
  });
const mailOf = (items: readonly DigestItem[], language: 'de' | 'en' = 'de') =>
  digestMail({
    ...{ id: '7', accountId: '12', to: { name: 'Robin Muster', address: 'robin@example.org' }, language, items },
    ...{ installation: 'Kreis Muster', origin: 'https://gesamtbild.example/', secret: 'a secret of this spec' },
  });

describe('The mail of a digest', () => {
  it('says below each thing to what it belongs and until when', () => {
    const { text } = mailOf([item({ detail: { de: 'VHS · 3. Quartal 2026', en: 'VHS · 3rd quarter 2026' } })]);
    expect(text).toContain(
      [
        'Meldungen und Werte:',
        '- Statusmeldung abgeben: Lotsen',
        '  VHS · 3. Quartal 2026',
        '  fällig am Freitag, 11. Dezember 2026',
        '  https://gesamtbild.example/meine-massnahmen?quarter=2026-Q3',
      ].join('\n'),
    );
  });

  it('joins what concerns one meeting, with its day said once, and counts it once', () => {
    const { text, subject } = mailOf([
      ofMeeting('TOP 1: Begrüßung'),
      ofMeeting('30 Lieferungen fehlen noch', { address: '/quartal/2026-Q3' }),
      ofMeeting('TOP 1: Kurse', { dueOn: '2026-12-09', meeting: { name: 'AG Sprache', address: '/sitzungen/20' } }),
    ]);
    expect(subject).toBe('Kreis Muster: 2 Erinnerungen');
    expect(text).toContain(
      [
        '- Steuerungsgruppe, Dienstag, 8. Dezember 2026',
        '  https://gesamtbild.example/sitzungen/19',
        '  * TOP 1: Begrüßung',
        '  * 30 Lieferungen fehlen noch',
        '    https://gesamtbild.example/quartal/2026-Q3',
        '- AG Sprache, Mittwoch, 9. Dezember 2026',
      ].join('\n'),
    );
  });

  it('leads to pages in its own language', () => {
    const { text } = mailOf([item()], 'en');
    expect(text).toContain('due on Friday, 11 December 2026');
    expect(text).toContain('https://gesamtbild.example/meine-massnahmen?quarter=2026-Q3&lang=en');
    expect(text).toContain('https://gesamtbild.example/aufgaben?lang=en');
  });

  it('takes what people have typed as text', () => {
    const { html } = mailOf([item({ text: { de: 'Kurse <b>& mehr', en: '' }, detail: { de: '<script>', en: '' } })]);
    expect(html).toContain('Kurse &lt;b&gt;&amp; mehr');
    expect(html).not.toContain('<script>');
  });

  it('is ended as a whole by one press in the program for mails, and kind by kind by its links', () => {
    const { unsubscribe, text } = mailOf([item(), ofMeeting('TOP 1: Begrüßung')]);
    expect(unsubscribe).toMatch(/^https:\/\/gesamtbild\.example\/api\/v1\/unsubscriptions\/12\.deliveries\+meeting\.[\w-]+\/one-click$/);
    expect(text).toMatch(/„Meldungen und Werte“ abbestellen:\nhttps:\/\/gesamtbild\.example\/abbestellen\/12\.deliveries\.[\w-]+\n/);
  });
});
