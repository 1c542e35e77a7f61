import { Component } from '@angular/core';

/** Priorisierungen. */
@Component({ selector: 'gb-priority-round-list-page', host: { class: 'gb-page' }, template: `` })
export class PriorityRoundListPage {}
