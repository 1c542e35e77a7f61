import type { Annotation, Commentary, IndicatorCommentaries } from '#contract/commentary.ts';

const commentary: Commentary = {
  indicator: 'D03',
  quarter: '2026-Q3',
  district: 'stadtbezirk:01',
  districtName: { de: 'Mitte', en: 'Mitte' },
  text: { de: 'Der Anteil steigt vor allem in den neuen Quartieren.', en: null },
  writtenBy: 'Demo Fachkraft',
  writtenAt: '2026-10-06T09:12:00.000Z',
  version: 2,
  demo: true,
};

const { version, text, writtenBy, writtenAt } = commentary;

const ofIndicator: IndicatorCommentaries = {
  quarter: '2026-Q3',
  district: 'stadtbezirk:01',
  current: commentary,
  versions: [{ version, text, writtenBy, writtenAt }],
  earlier: [],
  version,
  mayWrite: true,
  hindrance: null,
};

const annotation: Annotation = {
  id: '4',
  indicator: 'D03',
  kind: 'event',
  date: '2022-03-01',
  district: null,
  districtName: null,
  text: { de: 'Ankunft vieler Geflüchteter', en: 'Many refugees arrive' },
  writtenBy: 'Demo Koordination',
  writtenAt: '2026-10-06T09:20:00.000Z',
  demo: true,
  version: 1,
};

/** Examples of the API description. */
export const commentaryExamples = { commentary, ofIndicator, annotation };
