import type { WorkingText } from '../../../../newsroom/writing/working-text.ts'
import type { Journal } from './journal.ts'
import {
  NOTHING_TYPED,
  type Saving,
  type SavingAct,
  type SavingEvent,
  type SavingWord,
  step,
  wordOf,
} from './saving.ts'

/** What became of a save. */
export type SaveOutcome =
  | {
      readonly outcome: 'landed'
      readonly landed: 'text' | 'side_draft'
      readonly conflict: boolean
      readonly savedAt: string
    }
  /** Nobody answered, or with a fault: to be sent again. */
  | { readonly outcome: 'lost' }
  /** However often it is sent, it will not be taken. */
  | { readonly outcome: 'refused' }

export interface SaverHost {
  readonly articleId: string
  readonly sitting: string
  readonly staffId: string
  /** The text as it stands now. */
  read(): WorkingText
  /** What the server had when the story was opened. */
  readonly opened: WorkingText
  send(count: number, text: WorkingText, options: { readonly leaving: boolean }): Promise<SaveOutcome>
  readonly journal: Journal | undefined
}

/**
 * Does what `saving.ts` decides: the clock, the journal and the server of one open tab. Tell it of every edit and of
 * compositions; it tells listeners when its word changes.
 */
export class Saver {
  #saving: Saving = NOTHING_TYPED
  #timer: ReturnType<typeof setTimeout> | undefined
  #wordTimer: ReturnType<typeof setTimeout> | undefined
  #word: SavingWord = 'saved'
  #over = false
  /** What the server had when it answered last. */
  #base: WorkingText
  readonly #host: SaverHost
  readonly #listeners = new Set<() => void>()
  #idle: (() => void)[] = []

  constructor(host: SaverHost) {
    this.#host = host
    this.#base = host.opened
    addEventListener('online', this.#online)
    addEventListener('pagehide', this.#leaving)
    document.addEventListener('visibilitychange', this.#hidden)
  }

  get saving(): Saving {
    return this.#saving
  }

  get word(): SavingWord {
    return this.#word
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  typed(): void {
    this.#tell({ kind: 'typed', at: Date.now() })
  }

  composition(on: boolean): void {
    this.#tell({ kind: 'composition', on, at: Date.now() })
  }

  merged(): void {
    this.#tell({ kind: 'merged', at: Date.now() })
  }

  /** Sends what is there now; done when the server has answered. Gives the number of the newest save. */
  async settled(): Promise<number> {
    this.#tell({ kind: 'leaving', at: Date.now() })
    while (this.#saving.sending) await new Promise<void>((resolve) => this.#idle.push(resolve))
    return this.#saving.count
  }

  /** The page goes on without this sitting; what is not sent stays in the journal. */
  end(): void {
    this.#tell({ kind: 'leaving', at: Date.now() })
    this.#over = true
    clearTimeout(this.#timer)
    clearTimeout(this.#wordTimer)
    removeEventListener('online', this.#online)
    removeEventListener('pagehide', this.#leaving)
    document.removeEventListener('visibilitychange', this.#hidden)
  }

  readonly #online = () => this.#tell({ kind: 'online', at: Date.now() })
  readonly #leaving = () => this.#tell({ kind: 'leaving', at: Date.now() })
  readonly #hidden = () => {
    if (document.visibilityState === 'hidden') this.#leaving()
  }

  #tell(event: SavingEvent): void {
    if (this.#over) return
    const { saving, acts, wakeAt } = step(this.#saving, event)
    this.#saving = saving
    clearTimeout(this.#timer)
    if (wakeAt !== undefined)
      this.#timer = setTimeout(() => this.#tell({ kind: 'woke', at: Date.now() }), Math.max(0, wakeAt - Date.now()))
    for (const act of acts) void this.#do(act, event.kind === 'leaving')
    this.#say()
    if (!saving.sending) for (const resolve of this.#idle.splice(0)) resolve()
  }

  async #do(act: SavingAct, leaving: boolean): Promise<void> {
    const text = this.#host.read()
    if (act.act === 'journal') {
      const kept = await this.#write(text, false)
      this.#tell(
        kept ? { kind: 'journaled', upTo: act.upTo, at: Date.now() } : { kind: 'journal_failed', at: Date.now() },
      )
      return
    }
    const result = await this.#host.send(act.count, text, { leaving })
    if (result.outcome !== 'landed') return this.#tell({ kind: result.outcome, at: Date.now() })
    const { landed, conflict, savedAt } = result
    if (landed === 'text') this.#base = text
    this.#tell({ kind: 'landed', landed, conflict, savedAt, at: Date.now() })
    // The journal need not remember what the server has, unless more has been typed since.
    if (this.#saving.saved === this.#saving.typed && landed === 'text') await this.#write(text, true)
  }

  async #write(text: WorkingText, saved: boolean): Promise<boolean> {
    const { journal, articleId, sitting, staffId } = this.#host
    if (!journal) return false
    try {
      await journal.write({ articleId, sitting, staffId, base: this.#base, text, at: Date.now(), saved })
      return true
    } catch {
      return false
    }
  }

  #say(): void {
    clearTimeout(this.#wordTimer)
    this.#word = wordOf(this.#saving, Date.now())
    if (this.#saving.sending && this.#word !== 'saving') this.#wordTimer = setTimeout(() => this.#say(), 800)
    for (const listener of this.#listeners) listener()
  }
}
