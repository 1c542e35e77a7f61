import type { ReviewPack, ReviewPackDetail } from '#contract/pack-order.ts';

/** A pack that is ready. */
export const aPack = (change: Partial<ReviewPack> = {}): ReviewPack => ({
  id: '7',
  quarter: '2026-Q2',
  snapshotVersion: 1,
  isOutdated: false,
  contentHash: 'ab'.repeat(32),
  adoptedAt: '2026-09-09T15:00:00.000Z',
  language: 'de',
  parts: ['summary', 'decisions'],
  formats: ['pdf', 'docx'],
  orderedAt: '2026-09-10T08:12:00.000Z',
  orderedBy: 'Kim Koordination',
  state: 'ready',
  progress: 1,
  note: null,
  madeAt: '2026-09-10T08:12:06.000Z',
  files: [
    { format: 'pdf', bytes: 412_004, sha256: 'ab'.repeat(32) },
    { format: 'docx', bytes: 1_298_310, sha256: 'ab'.repeat(32) },
  ],
  releasedAt: null,
  releases: [],
  ...change,
});

/** The same with its document. */
export const aPackDetail = (change: Partial<ReviewPackDetail> = {}): ReviewPackDetail => ({
  ...aPack(),
  document: {
    title: 'Bericht zum 2. Quartal 2026',
    name: 'Musterkreis',
    language: 'de-DE',
    cover: ['Festgestellt am 09.09.2026, Fassung 1.'],
    look: { accent: null, logo: null },
    chapters: [
      {
        part: 'summary',
        title: 'Auf einen Blick',
        blocks: [
          { type: 'heading', text: 'Zahlen' },
          { type: 'paragraph', text: '29 von 44 Indikatoren sind im Plan.' },
          {
            type: 'table',
            title: 'Bewertung der Indikatoren',
            columns: [
              { title: 'Stand', share: 0.8 },
              { title: 'Zahl', share: 0.2, isNumber: true },
            ],
            rows: [['im Plan', '29']],
            rowHeads: true,
          },
          { type: 'facts', items: [{ value: '29', label: 'Indikatoren im Plan' }] },
          { type: 'list', items: ['Zwei Maßnahmen sind gefährdet.'] },
          {
            type: 'picture',
            title: 'Die Beschäftigung steigt',
            subtitle: 'Beschäftigungsquote in Prozent',
            alternative: 'Linie von 48 auf 51 Prozent.',
            drawing: {
              width: 200,
              height: 80,
              shapes: [
                { type: 'path', d: 'M0 70L200 20', fill: 'none', stroke: 'accent', strokeWidth: 2 },
                { type: 'text', x: 200, y: 16, text: '51 %', size: 9, anchor: 'end', ink: 'text' },
              ],
            },
            table: {
              columns: [
                { title: 'Zeitraum', share: 0.5 },
                { title: 'Wert', share: 0.5, isNumber: true },
              ],
              rows: [['2. Quartal 2026', '51 %']],
              rowHeads: true,
            },
            source: 'Quelle: Bundesagentur für Arbeit',
          },
        ],
      },
      { part: 'decisions', title: 'Beschlüsse und Verabredungen', blocks: [{ type: 'paragraph', text: 'Dazu lag nichts vor.' }] },
    ],
  },
  ...change,
});

/** One that the council reads. */
export const aReleasedPack = (change: Partial<ReviewPack> = {}): ReviewPack =>
  aPack({
    releasedAt: '2026-09-11T07:00:00.000Z',
    releases: [{ releasedAt: '2026-09-11T07:00:00.000Z', withdrawnAt: null, reason: null }],
    ...change,
  });
