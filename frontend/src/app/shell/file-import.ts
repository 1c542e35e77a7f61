import { afterNextRender, Component, computed, inject, Injector, input, model, signal, viewChild, type ElementRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Download } from 'lucide';
import type { FileFormat, ImportResponse } from '#contract/table-file.ts';
import { FigureFormat } from '../format/figure-format';
import { FORMATS, formatOf } from '../ui/file-formats';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { ImportFileField } from '../ui/import-file-field';
import { Loading } from '../ui/loading';
import { Context } from './context';
import type { ImportKind } from './import-kind';
import { ImportOutcome } from './import-outcome';
import { fileProblem, fileSentence, type ProblemShown, type Sentence } from './import-words';
import { refusalOf } from './refusal';

/** A file as it was when it was chosen: what is shown is what is taken over, even if somebody saves it again meanwhile. */
interface ChosenFile {
  readonly name: string;
  readonly format: FileFormat;
  readonly content: Blob;
}

/**
 * Objects from a file: first what it would do, then, without refusals, it is taken over. What else is to be said about the
 * outcome stands inside, below its figures.
 */
@Component({
  selector: 'gb-file-import',
  imports: [FormMessage, Icon, ImportFileField, ImportOutcome, Loading, RouterLink, TranslocoPipe],
  templateUrl: './file-import.html',
  styleUrl: './file-import.scss',
})
export class FileImport<Response extends ImportResponse<ProblemShown>> {
  readonly #injector = inject(Injector);
  protected readonly resultHeading = viewChild<ElementRef<HTMLElement>>('result');
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly save = Download;

  readonly kind = input.required<ImportKind<Response>>();
  /** What became of the file; `undefined` while another one is read. */
  readonly outcome = model<Response>();

  protected readonly templates = computed(() => FORMATS.map((format) => ({ format, address: this.kind().fileAddress(format) })));

  protected readonly file = signal<ChosenFile | undefined>(undefined);
  protected readonly problem = signal<Sentence | undefined>(undefined);
  protected readonly busy = signal<'reading' | 'taking' | undefined>(undefined);
  /** Whether what could be taken over at first is refused by now. */
  protected readonly overtaken = signal(false);

  protected readonly affected = computed(() => {
    const { counts } = this.outcome() ?? {};
    return counts === undefined ? 0 : counts.new + counts.changed;
  });
  protected readonly heading = computed((): Sentence => {
    const { imported = false, rows = [], counts } = this.outcome() ?? {};
    const refused = counts?.refused ?? 0;
    const params = { name: this.file()?.name ?? '', count: this.format.number(imported ? this.affected() : refused || this.affected()) };
    const [one, many] = imported ? ['doneOne', 'done'] : refused > 0 ? ['refusedOne', 'refused'] : ['readyOne', 'ready'];
    const { at } = this.kind().words;
    if (rows.length === 0) return { key: 'fileImport.heading.noRows', params };
    if (refused === 0 && this.affected() === 0) return { key: `${at}heading.nothing`, params };
    return { key: `${refused > 0 ? 'fileImport.' : at}heading.${(refused || this.affected()) === 1 ? one : many}`, params };
  });

  /** Looks at a file; nothing is changed by that. */
  protected async read(file: File): Promise<void> {
    this.outcome.set(undefined);
    this.file.set(undefined);
    this.overtaken.set(false);
    const format = formatOf(file.name);
    const problem = fileProblem(file);
    this.problem.set(problem);
    if (problem !== undefined || format === undefined) return;
    this.busy.set('reading');
    try {
      const chosen = { name: file.name, format, content: new Blob([await file.arrayBuffer()]) };
      this.outcome.set(await this.kind().take(chosen.content, format, { preview: true }));
      this.file.set(chosen);
    } catch (error) {
      this.#refuse(error, file.name);
    } finally {
      this.busy.set(undefined);
    }
  }

  protected async takeOver({ name, format, content }: ChosenFile): Promise<void> {
    this.problem.set(undefined);
    this.busy.set('taking');
    try {
      const outcome = await this.kind().take(content, format, { preview: false });
      this.outcome.set(outcome);
      this.overtaken.set(!outcome.imported);
      // The button is gone: whoever uses the keyboard goes on where the result is told.
      afterNextRender(() => this.resultHeading()?.nativeElement.focus(), { injector: this.#injector });
    } catch (error) {
      this.#refuse(error, name);
    } finally {
      this.busy.set(undefined);
    }
  }

  #refuse(error: unknown, name: string): void {
    const refusal = refusalOf(error);
    // Without an answer of the server the browser could not read the file: it was moved or is open elsewhere.
    this.problem.set(refusal === undefined ? { key: 'fileImport.file.unreadable', params: { name } } : fileSentence(refusal, name));
  }
}
