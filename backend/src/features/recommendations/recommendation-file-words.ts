import type { Words } from '../../files/words.ts';
import type { FrameworkLevel, SourceKind } from '../sources/source.ts';
import type { AddresseeLevel, OfficialResponse } from './recommendation.ts';

// The words of a file are those of the pages (`recommendation` in the translation files, which a spec compares), because files are made
// where these cannot be read. Written in German, understood in English, too.

export const KIND_WORDS: Words<SourceKind> = {
  study: 'Studie',
  workshop: 'Werkstatt',
  survey: 'Befragung',
  council_resolution: 'Ratsbeschluss',
  framework: 'Rahmenwerk',
};

export const FRAMEWORK_WORDS: Words<FrameworkLevel> = { state: 'Land', federal: 'Bund' };

export const LEVEL_WORDS: Words<AddresseeLevel> = {
  district: 'Bezirk oder Ortsteil',
  municipality: 'Stadt oder Gemeinde',
  county: 'Landkreis',
  state: 'Land',
  federal: 'Bund',
};

export const RESPONSE_WORDS: Words<OfficialResponse> = {
  accepted: 'angenommen',
  in_part: 'teilweise angenommen',
  noted: 'zur Kenntnis genommen',
  rejected: 'abgelehnt',
  open: 'offen',
};

export const KIND_WORDS_EN: Words<SourceKind> = {
  study: 'Study',
  workshop: 'Workshop',
  survey: 'Survey',
  council_resolution: 'Council resolution',
  framework: 'Framework',
};

export const FRAMEWORK_WORDS_EN: Words<FrameworkLevel> = {
  state: 'State',
  federal: 'Federal level',
};

export const LEVEL_WORDS_EN: Words<AddresseeLevel> = {
  district: 'Borough or district',
  municipality: 'City or municipality',
  county: 'County',
  state: 'State',
  federal: 'Federal level',
};
