import type { NotificationKind } from '#contract/notification.ts';

/** All kinds, in the order of a mail. */
export const KINDS: readonly NotificationKind[] = ['deliveries', 'meeting', 'decisions', 'alerts'];
