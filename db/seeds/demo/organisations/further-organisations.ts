import { ofSector } from './organisation-row.ts';

/** Business, health, faith, sport and culture, research, councils. */
export const FURTHER_ORGANISATIONS = [
  ...ofSector('business_chamber', [
    ['handwerkshof-west', 'Handwerkshof West', '04', '05'],
    ['gastgewerbe-gedeckter-tisch', 'Gastgewerbeverband Gedeckter Tisch'],
    ['pflegebetriebe-allianz', 'Allianz der Pflegebetriebe'],
    ['gruendungszentrum-startblock', 'Gründungszentrum Startblock', '02'],
    ['logistikpark-suedring', 'Logistikpark Südring', '07', '08'],
  ]),
  ...ofSector('health', [
    ['kinderpraxis-pusteblume', 'Kinderpraxis Pusteblume', '08'],
    ['hebammenkreis-ost', 'Hebammenkreis Ost', '10', '11'],
    ['seelische-gesundheit-west', 'Zentrum Seelische Gesundheit West', '04', '05'],
    ['klinik-am-muehlbach', 'Klinik am Mühlbach', '03'],
    ['suchtberatung-fester-boden', 'Suchtberatung Fester Boden', '01', '02'],
  ]),
  ...ofSector('faith', [
    ['gemeinde-am-marktbrunnen', 'Gemeinde am Marktbrunnen', '05'],
    ['moscheegemeinde-olivenhof', 'Moscheegemeinde Olivenhof', '08'],
    ['juedischer-lernkreis', 'Jüdischer Lernkreis Zeltdach', '04'],
    ['alevitischer-kreis', 'Alevitischer Kreis Lichtung', '02'],
    ['haus-des-gespraechs', 'Haus des Gesprächs', '12'],
  ]),
  ...ofSector('sport_culture', [
    ['turnverein-purzelbaum', 'Turnverein Purzelbaum', '10'],
    ['schwimmverein-seerose', 'Schwimmverein Seerose', '09'],
    ['boxclub-gerade-linke', 'Boxclub Gerade Linke', '08'],
    ['bibliothek-am-ring', 'Bibliothek am Ring', '07'],
    ['musikschule-dreiklang', 'Musikschule Dreiklang', '06'],
    ['museum-ankunft', 'Museum der Ankünfte', '01'],
    ['tanzhaus-kreisel', 'Tanzhaus Kreisel', '03'],
    ['kino-leinwand', 'Kino Leinwand Nord', '12'],
  ]),
  ...ofSector('research', [
    ['hochschule-soziales-handeln', 'Hochschule für Soziales Handeln'],
    ['zentrum-sprachforschung', 'Zentrum für Sprache im Alltag'],
  ]),
  ...ofSector('council', [
    ['beirat-suedost', 'Beirat für Teilhabe Südost', '08', '09'],
    ['jugendrat-nord', 'Jugendrat Nord', '03', '12'],
  ]),
];
