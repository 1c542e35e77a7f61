import type { Page } from '@playwright/test';
import { DEMO_ADDRESS, type DemoRole } from '../fixtures/roles.ts';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

/** What each of the demo accounts finds in the navigation, and where it begins. */
const SEES: Readonly<Record<Exclude<DemoRole, 'public'>, { readonly navigation: readonly string[]; readonly title: RegExp }>> = {
  coordinator: {
    navigation: [
      'Überblick',
      'Indikatoren',
      'Gebiete',
      'Maßnahmen',
      'Empfehlungen',
      'Meine Maßnahmen',
      'Gremien',
      'Netzwerk',
      'Sitzungen',
      'Organisationen',
      'Quartal',
      'Aufgaben',
      'Verwaltung',
    ],
    title: /^Überblick: Berlin/,
  },
  // Begins with what is due.
  officer: {
    navigation: [
      'Meine Maßnahmen',
      'Aufgaben',
      'Überblick',
      'Indikatoren',
      'Gebiete',
      'Maßnahmen',
      'Empfehlungen',
      'Gremien',
      'Netzwerk',
      'Sitzungen',
      'Organisationen',
      'Quartal',
    ],
    title: /^Meine Maßnahmen$/,
  },
  steering: {
    navigation: [
      'Überblick',
      'Indikatoren',
      'Gebiete',
      'Maßnahmen',
      'Empfehlungen',
      'Gremien',
      'Netzwerk',
      'Sitzungen',
      'Organisationen',
      'Quartal',
      'Aufgaben',
    ],
    title: /^Überblick: Berlin/,
  },
  council: { navigation: ['Start', 'Berichte'], title: /Berlin/ },
  admin: { navigation: ['Organisationen', 'Verwaltung'], title: /^Verwaltung$/ },
};

/** The name of a page, without the number of things to do that stands below it. */
const nameOf = (text: string): string => text.trim().split('\n')[0] ?? '';

test.use({ role: 'public' });

for (const [role, { navigation, title }] of Object.entries(SEES)) {
  // A phone shows the first four; the officer has more, and reports on the way.
  const tag = role === 'officer' ? [] : ['@wide'];
  test(`${role} signs in with the keyboard alone and sees the own navigation`, { tag }, async ({ page }, { project }) => {
    const frame = new Frame(page);
    await frame.open('/');
    await expect(frame.title).toHaveText('Anmelden');
    await signInByKeyboard(page, DEMO_ADDRESS[role as keyof typeof DEMO_ADDRESS]);
    await expect(frame.title).toHaveText(title);
    const links = await frame.navigation.getByRole('listitem').getByRole('link').allInnerTexts();
    const onAPhone = project.name === 'phone';
    expect(links.map(nameOf)).toEqual(onAPhone ? navigation.slice(0, 4) : [...navigation, 'API']);
    if (onAPhone && navigation.length > 4) {
      const more = frame.navigation.getByRole('button', { name: 'Mehr' });
      await more.press('Enter');
      const others = page.getByRole('list', { name: 'Weitere Seiten' }).getByRole('link');
      expect((await others.allInnerTexts()).map(nameOf)).toEqual([...navigation.slice(4), 'API']);
      await page.keyboard.press('Escape');
      await expect(others).toHaveCount(0);
      await expect(more).toBeFocused();
    }
  });
}

test('a page that was asked for comes after the sign-in', { tag: '@wide' }, async ({ page }) => {
  const frame = new Frame(page);
  await frame.open('/indikatoren/D02?district=stadtbezirk:01');
  await expect(frame.title).toHaveText('Anmelden');
  await signInByKeyboard(page, DEMO_ADDRESS.steering);
  await expect(page).toHaveURL(/\/indikatoren\/D02\?district=stadtbezirk:01$/);
});

test.describe('a sign-in that fails', () => {
  test.use({ expectedErrors: /401/ });

  test('says that address and password do not fit, and keeps the address', { tag: '@wide' }, async ({ page }) => {
    const frame = new Frame(page);
    await frame.open('/anmelden');
    await page.getByLabel('E-Mail-Adresse').fill('niemand@demo.example');
    await page.getByLabel('Passwort', { exact: true }).fill('falsch geraten');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('E-Mail-Adresse und Passwort passen nicht zusammen.');
    await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue('niemand@demo.example');
  });
});

test('the way out leads to the sign-in, and the back button shows nothing of before', { tag: '@wide' }, async ({ page }) => {
  const frame = new Frame(page);
  await frame.open('/anmelden');
  await signInByKeyboard(page, DEMO_ADDRESS.steering);
  await expect(frame.title).toHaveText(/^Überblick/);
  await page.getByRole('button', { name: /^Konto von/ }).click();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(frame.title).toHaveText('Anmelden');
  await page.goBack();
  await expect(frame.title).toHaveText('Anmelden');
});

test.describe('a page that is not for everybody', () => {
  test.use({ role: 'council', expectedErrors: /403/ });

  test('says so to a council member', { tag: '@wide' }, async ({ page }) => {
    const frame = new Frame(page);
    await frame.open('/verwaltung/konten');
    await expect(frame.title).toHaveText('Diese Seite ist für Ihr Konto nicht freigegeben');
  });
});

async function signInByKeyboard(page: Page, email: string): Promise<void> {
  const field = page.getByLabel('E-Mail-Adresse');
  for (let n = 0; n < 20 && !(await field.evaluate((element) => element === element.ownerDocument.activeElement)); n++)
    await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('demo');
  await page.keyboard.press('Enter');
}
