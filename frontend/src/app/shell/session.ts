import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Permission, SessionResponse, SignInRequest } from '#contract/account.ts';

const ADDRESS = '/api/v1/session';
const NOBODY: SessionResponse = { account: null, permissions: ['public'], csrfToken: null, required: null, endsAt: null };

/** Who is using the program, and what they may do. Known before anything is drawn. */
@Service()
export class Session {
  readonly #http = inject(HttpClient);
  readonly #now = signal<SessionResponse>(NOBODY);

  /** The account that is signed in; null is the public. */
  readonly account = computed(() => this.#now().account);
  /** What changes have to carry. */
  readonly csrfToken = computed(() => this.#now().csrfToken);
  /** What the person has to do before anything else. */
  readonly required = computed(() => this.#now().required);

  /** Where the person begins. */
  readonly home = computed(() => {
    if (this.account() === null) return '/anmelden';
    if (this.required() !== null) return '/konto';
    if (this.may('working-data.read')) return this.#work();
    return this.may('accounts.manage') ? '/verwaltung' : '/start';
  });

  /** Who reports begins with what is due, others with the overview; an officer of one district has it chosen. */
  #work(): string {
    const page = this.may('measures.edit-own') && !this.may('measures.edit') ? '/meine-massnahmen' : '/ueberblick';
    const { roles = [], districts = [] } = this.account() ?? {};
    const [own, ...others] = districts;
    const alone = roles.length === 1 && roles[0] === 'officer' && own !== undefined && others.length === 0;
    return alone ? `${page}?district=${own}` : page;
  }

  /** Whether the person may do this. The server decides again; here it decides what is shown. */
  may(permission: Permission): boolean {
    return this.#now().permissions.includes(permission);
  }

  /** Asks who is signed in. Where that cannot be found out, nobody is; the page says itself what it cannot load. */
  async load(): Promise<void> {
    this.#now.set(await firstValueFrom(this.#http.get<SessionResponse>(ADDRESS)).catch(() => NOBODY));
  }

  /** Signs in. Fails with the refusal of the server. */
  async signIn(request: SignInRequest): Promise<void> {
    this.#now.set(await firstValueFrom(this.#http.post<SessionResponse>(ADDRESS, request)));
  }

  /** Signs out, on this device or on all. */
  async signOut(everywhere = false): Promise<void> {
    await firstValueFrom(this.#http.delete(ADDRESS, everywhere ? { params: { everywhere: true } } : {}));
    this.forget();
  }

  /** The session has ended without our doing. */
  forget(): void {
    this.#now.set(NOBODY);
  }
}
