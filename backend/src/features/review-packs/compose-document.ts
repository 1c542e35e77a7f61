import type { PackBlock, PackChapter, PackDocument, PackLanguage, PackPart } from '#contract/review-pack.ts';
import { paragraph, say, type ChapterMaterial } from './compose-blocks.ts';
import { dayText, nameIn, periodText } from './compose-figures.ts';
import { indicators } from './compose-indicators.ts';
import { measures } from './compose-measures.ts';
import { bodies, decisions, recommendations } from './compose-registers.ts';
import { summary } from './compose-summary.ts';
import { PACK_PARTS } from './pack-document.ts';
import type { PackMaterial } from './pack-material.ts';
import { CHAPTER_TITLES } from './pack-words.ts';

const CHAPTERS: Readonly<Record<PackPart, (material: ChapterMaterial) => PackBlock[]>> = {
  summary,
  indicators,
  measures,
  recommendations,
  bodies,
  decisions,
};

/** What of a quarter, and in which language. */
export interface PackWish {
  /** All when absent. */
  readonly parts?: readonly PackPart[] | undefined;
  readonly language: PackLanguage;
}

/** Puts the chosen parts of a quarter that was adopted into one document. */
export function composeDocument(material: PackMaterial, { parts = PACK_PARTS, language }: PackWish): PackDocument {
  const { quarter, version, asOf, adoptedAt, reason, contentHash, accent, logo } = material;
  return {
    title: say(language, `Bericht zum ${periodText(quarter, language)}`, `Report on ${periodText(quarter, language)}`),
    name: nameIn(material.name, language),
    language: say(language, 'de-DE', 'en-GB'),
    cover: [
      say(
        language,
        `Stand: ${dayText(asOf, language)}. Festgestellt am ${dayText(adoptedAt, language)}, Fassung ${version}.`,
        `As of ${dayText(asOf, language)}. Adopted on ${dayText(adoptedAt, language)}, version ${version}.`,
      ),
      ...(reason === null ? [] : [say(language, `Begründung der Feststellung: ${reason}`, `Reason given on adoption: ${reason}`)]),
      say(language, `Prüfsumme des festgestellten Standes: ${contentHash}`, `Checksum of what was adopted: ${contentHash}`),
    ],
    look: {
      accent,
      logo: logo === null ? null : `data:${logo.contentType};base64,${Buffer.from(logo.content).toString('base64')}`,
    },
    chapters: PACK_PARTS.filter((part) => parts.includes(part)).map((part): PackChapter => {
      const blocks = CHAPTERS[part]({ ...material, language });
      return {
        part,
        title: CHAPTER_TITLES[part][language],
        blocks: blocks.length > 0 ? blocks : [paragraph(say(language, 'Dazu lag nichts vor.', 'There was nothing on this.'))],
      };
    }),
  };
}
