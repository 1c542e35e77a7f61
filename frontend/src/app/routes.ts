import type { Routes } from '@angular/router';
import { ATTENDANCE_ROUTES } from './attendance/attendance-routes';
import { BODY_ROUTES } from './bodies/body-routes';
import { NOTIFICATION_ROUTES } from './notifications/notification-routes';
import { ORGANISATION_ROUTES } from './organisations/organisation-routes';
import { COVERAGE_ROUTES } from './contact-coverage/coverage-routes';
import { DECISION_ROUTES } from './decisions/decision-routes';
import { MEETING_ROUTES } from './meetings/meeting-routes';
import { MY_TASK_ROUTES } from './my-tasks/my-task-routes';
import { NETWORK_ROUTES } from './network/network-routes';
import { PERSON_ROUTES } from './people/person-routes';
import { PRIORITY_ROUND_ROUTES } from './priority-rounds/priority-round-routes';
import { VALUE_ENTRY_ROUTES } from './value-entry/value-entry-routes';
import { REVIEW_ROUTES } from './reviews/review-routes';
import { QUARTER_ROUTES } from './quarters/quarter-routes';
import { REVIEW_PACK_ROUTES } from './review-packs/review-pack-routes';
import { SNAPSHOT_ROUTES } from './snapshots/snapshot-routes';
import { keepsChanges } from './shell/unsaved-changes';
import { needs, toHome } from './shell/needs';
import { ADMINISTRATION } from './shell/pages';

const READERS = needs('working-data.read');

/** Pages. Titles are keys of the translation files. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: toHome },
  {
    path: 'ueberblick',
    canActivate: [READERS],
    title: 'overview.title',
    loadComponent: async () => (await import('./indicators/overview-page')).OverviewPage,
  },
  {
    path: 'indikatoren',
    canActivate: [READERS],
    title: 'indicators.title',
    loadComponent: async () => (await import('./indicators/indicator-list-page')).IndicatorListPage,
  },
  {
    path: 'indikatoren/:code',
    canActivate: [READERS],
    title: 'indicators.title',
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./indicators/indicator-page')).IndicatorPage,
  },
  {
    path: 'gebiete',
    canActivate: [READERS],
    title: 'district.list.title',
    loadComponent: async () => (await import('./districts/district-list-page')).DistrictListPage,
  },
  {
    path: 'gebiete/:ref',
    canActivate: [READERS],
    title: 'district.title',
    loadComponent: async () => (await import('./districts/district-page')).DistrictPage,
  },
  {
    path: 'massnahmen',
    canActivate: [needs('measures.read')],
    title: 'measures.title',
    loadComponent: async () => (await import('./measures/measure-list-page')).MeasureListPage,
  },
  {
    path: 'faden',
    canActivate: [needs('recommendations.read')],
    title: 'thread.title',
    loadComponent: async () => (await import('./thread/thread-list-page')).ThreadListPage,
  },
  {
    path: 'faden/:code',
    canActivate: [needs('recommendations.read')],
    title: 'thread.title',
    loadComponent: async () => (await import('./thread/thread-page')).ThreadPage,
  },
  {
    path: 'verwaltung/protokoll',
    canActivate: [needs('audit.read')],
    title: 'audit.title',
    loadComponent: async () => (await import('./audit/audit-page')).AuditPage,
  },
  { path: 'anmelden', title: 'signIn.title', loadComponent: async () => (await import('./accounts/sign-in-page')).SignInPage },
  {
    path: 'konto',
    title: 'account.own.title',
    canActivate: [needs('own-account')],
    loadComponent: async () => (await import('./accounts/own-account-page')).OwnAccountPage,
  },
  {
    path: 'einladung/:token',
    title: 'account.link.page',
    loadComponent: async () => (await import('./accounts/choose-password-page')).ChoosePasswordPage,
  },
  {
    path: 'neues-passwort/:token',
    title: 'account.link.page',
    loadComponent: async () => (await import('./accounts/choose-password-page')).ChoosePasswordPage,
  },
  {
    path: 'passwort-vergessen',
    title: 'account.forgotten.title',
    loadComponent: async () => (await import('./accounts/forgotten-password-page')).ForgottenPasswordPage,
  },
  {
    path: 'verwaltung',
    title: 'administration.title',
    canActivate: [needs(...ADMINISTRATION)],
    loadComponent: async () => (await import('./administration/administration-page')).AdministrationPage,
  },
  {
    path: 'verwaltung/konten',
    title: 'accounts.title',
    canActivate: [needs('accounts.manage')],
    loadComponent: async () => (await import('./accounts/account-list-page')).AccountListPage,
  },
  {
    path: 'verwaltung/konten/neu',
    title: 'accounts.inviteTitle',
    canActivate: [needs('accounts.manage')],
    loadComponent: async () => (await import('./accounts/invite-page')).InvitePage,
  },
  {
    path: 'verwaltung/konten/:id',
    title: 'accounts.one',
    canActivate: [needs('accounts.manage')],
    loadComponent: async () => (await import('./accounts/account-page')).AccountPage,
  },
  ...ORGANISATION_ROUTES,
  {
    path: 'meine-massnahmen',
    title: 'myMeasures.title',
    canActivate: [needs('measures.edit-own')],
    loadComponent: async () => (await import('./measures/my-measures-page')).MyMeasuresPage,
  },
  {
    path: 'massnahmen/hinzufuegen',
    title: 'measure.form.newTitle',
    canActivate: [needs('measures.edit-own')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./measures/new-measure-page')).NewMeasurePage,
  },
  {
    path: 'massnahmen/import',
    title: 'measureImport.title',
    canActivate: [needs('measures.edit')],
    loadComponent: async () => (await import('./measures/measure-import-page')).MeasureImportPage,
  },
  {
    path: 'massnahmen/:code/bearbeiten',
    title: 'measure.edit',
    canActivate: [needs('measures.edit-own')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./measures/measure-edit-page')).MeasureEditPage,
  },
  {
    path: 'massnahmen/:code/nachfolge',
    title: 'measure.succeed',
    canActivate: [needs('measures.edit')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./measures/succession-page')).SuccessionPage,
  },
  {
    path: 'massnahmen/:code',
    title: 'measure.one',
    canActivate: [needs('measures.read')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./measures/measure-page')).MeasurePage,
  },
  {
    path: 'empfehlungen',
    title: 'recommendations.title',
    canActivate: [needs('recommendations.read')],
    loadComponent: async () => (await import('./recommendations/recommendation-list-page')).RecommendationListPage,
  },
  {
    path: 'ziele',
    title: 'goals.title',
    canActivate: [needs('recommendations.read')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./goals/goal-tree-page')).GoalTreePage,
  },
  {
    path: 'ziele/:code',
    title: 'goals.one',
    canActivate: [needs('recommendations.read')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./goals/goal-page')).GoalPage,
  },
  {
    path: 'empfehlungen/hinzufuegen',
    title: 'recommendationForm.newTitle',
    canActivate: [needs('recommendations.edit')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./recommendations/new-recommendation-page')).NewRecommendationPage,
  },
  {
    path: 'empfehlungen/import',
    title: 'recommendationImport.title',
    canActivate: [needs('recommendations.edit')],
    loadComponent: async () => (await import('./recommendations/recommendation-import-page')).RecommendationImportPage,
  },
  {
    path: 'empfehlungen/quellen',
    title: 'sources.title',
    canActivate: [needs('recommendations.read')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./recommendations/source-list-page')).SourceListPage,
  },
  {
    path: 'empfehlungen/:code/bearbeiten',
    title: 'recommendationForm.edit',
    canActivate: [needs('recommendations.edit')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./recommendations/edit-recommendation-page')).EditRecommendationPage,
  },
  {
    path: 'empfehlungen/:code',
    title: 'recommendation.one',
    canActivate: [needs('recommendations.read')],
    canDeactivate: [keepsChanges],
    loadComponent: async () => (await import('./recommendations/recommendation-page')).RecommendationPage,
  },
  ...PRIORITY_ROUND_ROUTES,
  ...QUARTER_ROUTES,
  ...SNAPSHOT_ROUTES,
  ...REVIEW_PACK_ROUTES,
  ...REVIEW_ROUTES,
  ...BODY_ROUTES,
  ...NETWORK_ROUTES,
  ...MY_TASK_ROUTES,
  ...MEETING_ROUTES,
  ...PERSON_ROUTES,
  ...COVERAGE_ROUTES,
  ...DECISION_ROUTES,
  ...ATTENDANCE_ROUTES,
  ...VALUE_ENTRY_ROUTES,
  ...NOTIFICATION_ROUTES,
  {
    path: 'verwaltung/einstellungen',
    title: 'settings.title',
    canActivate: [needs('settings.manage')],
    loadComponent: async () => (await import('./settings/settings-page')).SettingsPage,
  },
  {
    path: 'verwaltung/stammdaten',
    title: 'settings.reference.title',
    canActivate: [needs('reference-data.edit')],
    loadComponent: async () => (await import('./settings/reference-page')).ReferencePage,
  },
  {
    path: 'kein-zugriff',
    title: 'shell.noAccess.title',
    canActivate: [needs('own-account')],
    loadComponent: async () => (await import('./shell/no-access-page')).NoAccessPage,
  },
  { path: '**', title: 'shell.notFound.title', loadComponent: async () => (await import('./shell/not-found-page')).NotFoundPage },
];
