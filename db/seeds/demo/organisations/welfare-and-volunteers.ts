import { ofSector } from './organisation-row.ts';

/** Welfare organisations and initiatives of volunteers. */
export const WELFARE_AND_VOLUNTEERS = [
  ...ofSector('welfare_organisation', [
    ['sozialwerk-kastanie', 'Sozialwerk Kastanie', '03', '12'],
    ['beratungshaus-kompassnadel', 'Beratungshaus Kompassnadel', '08'],
    ['migrationsberatung-nordstern', 'Migrationsberatung Nordstern', '12'],
    ['jugendhilfe-treibholz', 'Jugendhilfe Treibholz', '11'],
    ['frauenberatung-windfang', 'Frauenberatung Windfang', '01', '02'],
    ['wohnhilfe-vier-waende', 'Wohnhilfe Vier Wände', '10', '11'],
    ['familienhilfe-huckepack', 'Familienhilfe Huckepack', '07'],
    ['seniorenhilfe-abendrot', 'Seniorenhilfe Abendrot', '06'],
    ['gemeinwesen-wasserstadt', 'Gemeinwesenarbeit Wasserstadt', '05'],
    ['bildungswerk-stellwerk', 'Bildungswerk Stellwerk'],
  ]),
  ...ofSector('volunteer_initiative', [
    ['tandem-treff', 'Tandem-Treff an der Brücke', '01'],
    ['lesepaten-eselsohr', 'Lesepat:innen Eselsohr', '03'],
    ['fahrradwerkstatt-speiche', 'Fahrradwerkstatt Neue Speiche', '02'],
    ['kochgruppe-offener-topf', 'Kochgruppe Offener Topf', '08'],
    ['sprachcafe-morgentau', 'Sprachcafé Morgentau', '10'],
    ['sprachcafe-querbeet', 'Sprachcafé Querbeet', '11'],
    ['vorlesekreis-laterne', 'Vorlesekreis Laterne', '09'],
    ['aemterbegleitung-zu-zweit', 'Ämterbegleitung Zu zweit', '12'],
    ['nachbarschaft-westwind', 'Nachbarschaftshilfe Westwind', '04'],
    ['kiezgarten-spatenstich', 'Kiezgarten Spatenstich', '07'],
    ['hausaufgaben-am-freitag', 'Hausaufgaben am Freitag', '05'],
    ['naehstube-faden', 'Nähstube Roter Faden', '06'],
    ['ehrenamt-zentrale-ost', 'Ehrenamtszentrale Ost', '09', '10', '11'],
  ]),
];
