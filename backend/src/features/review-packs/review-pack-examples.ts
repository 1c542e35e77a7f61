import type { ReviewPack, ReviewPackDetail } from '#contract/pack-order.ts';

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const pack: ReviewPack = {
  id: '7',
  quarter: '2026-Q2',
  snapshotVersion: 1,
  isOutdated: false,
  contentHash: HASH,
  adoptedAt: '2026-09-09T15:00:00.000Z',
  language: 'de',
  parts: ['summary', 'indicators', 'measures', 'decisions'],
  formats: ['pdf', 'docx'],
  orderedAt: '2026-09-10T08:12:00.000Z',
  orderedBy: 'Demo Koordination',
  state: 'running',
  progress: 0.4,
  note: null,
  madeAt: null,
  files: [],
  releasedAt: null,
  releases: [],
};
const ready: ReviewPack = {
  ...pack,
  state: 'ready',
  progress: 1,
  madeAt: '2026-09-10T08:12:06.000Z',
  files: [
    { format: 'pdf', bytes: 412_004, sha256: HASH },
    { format: 'docx', bytes: 98_310, sha256: HASH },
  ],
};
const released: ReviewPack = {
  ...ready,
  orderedBy: null,
  releasedAt: '2026-09-11T07:00:00.000Z',
  releases: [{ releasedAt: '2026-09-11T07:00:00.000Z', withdrawnAt: null, reason: null }],
};
const detail: ReviewPackDetail = {
  ...ready,
  document: {
    title: 'Bericht zum 2. Quartal 2026',
    name: 'Musterkreis',
    language: 'de-DE',
    cover: ['Festgestellt am 09.09.2026, Fassung 1.'],
    look: { accent: null, logo: null },
    chapters: [{ part: 'summary', title: 'Auf einen Blick', blocks: [{ type: 'paragraph', text: '29 von 44 Indikatoren sind im Plan.' }] }],
  },
};

/** Examples for the descriptions of routes. */
export const reviewPackExamples = { pack, released, detail };
