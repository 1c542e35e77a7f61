import { type Grain, type Period, parsePeriod } from '#contract/period.ts';

/** A setting (`--set key=value`) that the source does not know or whose value makes no sense: the command was wrong, not the file. */
export class WrongSetting extends Error {
  readonly setting: string;

  constructor(setting: string, message: string) {
    super(message);
    this.name = 'WrongSetting';
    this.setting = setting;
  }
}

export type Settings = Readonly<Record<string, string>>;

/** Throws when a setting is given that the source does not know. */
export function refuseUnknownSettings(known: Settings, given: Settings): void {
  const unknown = Object.keys(given).find((setting) => !Object.hasOwn(known, setting));
  if (unknown === undefined) return;
  const list = Object.keys(known).join(', ');
  throw new WrongSetting(
    unknown,
    `Setting "${unknown}" is not known here. ${list === '' ? 'This source has none.' : `Known are: ${list}.`}`,
  );
}

/** The text of a setting without blanks around it; `undefined` when it is not given or empty. */
export function textSetting(settings: Settings, setting: string): string | undefined {
  const text = Object.hasOwn(settings, setting) ? settings[setting]?.trim() : undefined;
  return text === '' ? undefined : text;
}

/** As `textSetting`, but one that is needed. */
export function neededSetting(settings: Settings, setting: string, example: string): string {
  const text = textSetting(settings, setting);
  if (text === undefined) throw new WrongSetting(setting, `Setting "${setting}" is missing. Add for example --set ${setting}=${example}.`);
  return text;
}

/** A setting that is one of a few words. */
export function choiceSetting<T extends string>(settings: Settings, setting: string, choices: readonly T[]): T | undefined {
  const text = textSetting(settings, setting);
  if (text === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined)
    throw new WrongSetting(setting, `Setting "${setting}" is "${text}", but must be one of: ${choices.join(', ')}.`);
  return choice;
}

/** A calendar day, `YYYY-MM-DD`. */
export function dateSetting(settings: Settings, setting: string): string | undefined {
  const text = textSetting(settings, setting);
  if (text === undefined) return undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (date === undefined || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new WrongSetting(setting, `Setting "${setting}" is "${text}", but must be a day like 2021-01-01.`);
  }
  return text;
}

/** A written period of the grain. */
export function periodSetting(settings: Settings, setting: string, grain: Grain, example: string): Period | undefined {
  const text = textSetting(settings, setting);
  if (text === undefined) return undefined;
  const period = parsePeriod(text);
  if (period?.grain !== grain) throw new WrongSetting(setting, `Setting "${setting}" is "${text}", but must be a period like ${example}.`);
  return period;
}
