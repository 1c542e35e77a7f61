import type { Words } from '../../files/words.ts';
import type { Sector } from './organisation.ts';

// The words of a file are those of the pages (`organisations.sector` in `frontend/src/i18n`), because files are made where these cannot be read.

export const SECTOR_WORDS: Words<Sector> = {
  municipality: 'Kommune',
  other_authority: 'Andere Behörde',
  school_childcare: 'Schule und Kinderbetreuung',
  welfare_organisation: 'Wohlfahrtsverband',
  migrant_organisation: 'Migrant:innenorganisation',
  volunteer_initiative: 'Ehrenamtliche Initiative',
  business_chamber: 'Wirtschaft und Kammern',
  health: 'Gesundheit',
  faith: 'Religionsgemeinschaft',
  sport_culture: 'Sport und Kultur',
  research: 'Forschung',
  council: 'Rat und Beiräte',
};

export const SECTOR_WORDS_EN: Words<Sector> = {
  municipality: 'Municipality',
  other_authority: 'Other authority',
  school_childcare: 'School and childcare',
  welfare_organisation: 'Welfare organisation',
  migrant_organisation: 'Migrant organisation',
  volunteer_initiative: 'Volunteer initiative',
  business_chamber: 'Business and chambers',
  health: 'Health',
  faith: 'Religious community',
  sport_culture: 'Sport and culture',
  research: 'Research',
  council: 'Council and advisory boards',
};

/** Whoever writes it says that a row is another organisation than the one with a similar name. */
export const YES_WORDS: Words<'yes' | 'no'> = { yes: 'ja', no: 'nein' };
export const YES_WORDS_EN: Words<'yes' | 'no'> = { yes: 'yes', no: 'no' };
