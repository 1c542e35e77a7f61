import { readAddress } from './address';

describe('an address', () => {
  const read = (path: string, query: Readonly<Record<string, string>> = {}) =>
    readAddress(
      path.split('/').filter((part) => part !== ''),
      (name) => query[name] ?? null,
    );

  it('means the whole, the current quarter and German when it says nothing', () => {
    expect(read('/ueberblick')).toEqual({
      district: undefined,
      quarter: undefined,
      language: 'de',
      pageOfDistrict: false,
      pageOfQuarter: false,
      obeysContext: true,
      obeysPlace: true,
      standsAlone: false,
    });
  });

  it('names district, quarter and language', () => {
    expect(read('/indikatoren/D03', { district: 'stadtbezirk:01', quarter: '2026-Q3', lang: 'en' })).toEqual({
      district: 'stadtbezirk:01',
      quarter: '2026-Q3',
      language: 'en',
      pageOfDistrict: false,
      pageOfQuarter: false,
      obeysContext: true,
      obeysPlace: true,
      standsAlone: false,
    });
  });

  it('stands alone where nobody goes elsewhere: with the ballot paper of a link, and on the wall', () => {
    expect(read('/abstimmung/abc').standsAlone).toBeTrue();
    expect(read('/priorisierungen/P-001/leinwand').standsAlone).toBeTrue();
    expect(read('/quartal/2026-Q3/durchsicht/vortrag').standsAlone).toBeTrue();
    expect(read('/quartal/2026-Q3/durchsicht').standsAlone).toBeFalse();
    expect(read('/priorisierungen/P-001/abstimmen').standsAlone).toBeFalse();
  });

  it('is about the district whose page it is, whatever the query says', () => {
    const { district, pageOfDistrict } = read('/gebiete/stadtbezirk:08', { district: 'stadtbezirk:01' });
    expect(district).toBe('stadtbezirk:08');
    expect(pageOfDistrict).toBeTrue();
  });

  it('is about the quarter whose page it is, whatever the query says; only its deliveries are listed by place', () => {
    const page = read('/quartal/2026-Q3/rueckstand', { quarter: '2025-Q1' });
    expect([page.quarter, page.pageOfQuarter, page.obeysContext, page.obeysPlace]).toEqual(['2026-Q3', true, true, false]);
    expect(read('/quartal/2026-Q3/lieferungen').obeysPlace).toBeTrue();
    expect(read('/quartal/erhebung', { quarter: '2025-Q1' })).toEqual(
      jasmine.objectContaining({ quarter: '2025-Q1', obeysContext: false }),
    );
  });

  it('has no use for place and quarter on pages about something else', () => {
    expect(read('/verwaltung/konten').obeysContext).toBeFalse();
    expect(read('/anmelden').obeysContext).toBeFalse();
    expect(read('/organisationen').obeysContext).toBeTrue();
    expect(read('/organisationen/sprachwerkstatt').obeysContext).toBeFalse();
  });

  it('leaves out what can be no quarter, district or language of ours', () => {
    const { district, quarter, language } = read('/ueberblick', { district: '<script>', quarter: '2026-Q5', lang: 'fr' });
    expect([district, quarter, language]).toEqual([undefined, undefined, 'de']);
  });
});
