import { checkAccent, TEXT_CONTRAST } from '#contract/accent.ts';
import type { InputIssue } from '../../errors/app-error.ts';
import type { AppearanceSettings, DisclosureSettings, Settings, SettingsGroup } from './settings.ts';

const STATE_NAMES = { on_track: 'on track', watch: 'watch', off_track: 'off track' } as const;

/** What speaks against the values of a group beyond their shape. */
export function settingsIssues<G extends SettingsGroup>(group: G, value: Settings[G]): InputIssue[] {
  if (group === 'appearance') return appearanceIssues(value as AppearanceSettings);
  if (group === 'disclosure') return disclosureIssues(value as DisclosureSettings);
  return [];
}

function appearanceIssues({ accent }: AppearanceSettings): InputIssue[] {
  if (accent === null) return [];
  const { contrast, tooNear } = checkAccent(accent);
  // Rounded down: 4.49 is not 4.5.
  const shown = (Math.floor(contrast.light * 10) / 10).toFixed(1);
  if (contrast.light < TEXT_CONTRAST)
    return [
      {
        path: 'accent',
        message: `Text in this colour has a contrast of ${shown} on paper; it needs ${TEXT_CONTRAST}. Choose a darker one.`,
      },
    ];
  if (tooNear !== null)
    return [{ path: 'accent', message: `This colour could be taken for that of "${STATE_NAMES[tooNear]}". Choose another one.` }];
  return [];
}

const disclosureIssues = ({ minimumCount, minimumCountBelowCounty }: DisclosureSettings): InputIssue[] =>
  minimumCountBelowCounty >= minimumCount
    ? []
    : [{ path: 'minimumCountBelowCounty', message: 'Below the county the limit cannot be lower than elsewhere.' }];
