import type { Editor } from '@tiptap/core'
import type { Answered } from '../../contract/operation.ts'
import {
  answerRequest,
  leaveText,
  readText,
  readWriting,
  requestHandOver,
  saveText,
  takeLock,
  takeOver,
} from '../../contract/writing.ts'
import { keepRevision } from '../../contract/revisions.ts'
import type { WorkingText } from '../../../newsroom/writing/working-text.ts'
import { call, Problem } from '../call.ts'
import { holdSitting, type Journal } from '../editor/saving/journal.ts'
import { type SaveOutcome, Saver } from '../editor/saving/saver.ts'
import { textOfDoc } from '../editor/schema/text-doc.ts'
import { connection, onChanges } from '../live.ts'
import { movedAnchors } from '../notes/note-marks.ts'
import { falls, isAbout, isDue, renews } from './news.ts'

export type WritingState = Answered<typeof readWriting>

/** What a page of an article shows of the sitting in it. */
export interface Snapshot {
  readonly writing: WritingState
  /** What the surface begins with; another `round`, another surface. */
  readonly opened: WorkingText
  readonly round: number
  /** This tab holds the lock. */
  readonly mine: boolean
  /** It held the lock and has lost it: read-only until it is opened again. */
  readonly lost: boolean
}

/** So often it is asked whether there is anything to ask for. */
const BEAT_MS = 5000

/**
 * One tab at one story: takes the lock and renews it, saves what is written, hands over and takes over. A tab that has
 * lost the lock never writes into the text again; what it still sends lands in its side draft.
 */
export class WritingSession {
  readonly articleId: string
  readonly sitting: string
  readonly #staffId: string
  readonly #journal: Journal | undefined
  readonly #release: () => void
  readonly #deaf: () => void
  readonly #listeners = new Set<() => void>()
  #snapshot: Snapshot | undefined
  #problem: unknown
  #editor: Editor | undefined
  #saver: Saver | undefined
  #beating: ReturnType<typeof setInterval> | undefined
  #opening: Promise<void> | undefined
  #asking: Promise<void> | undefined
  #asksAgain = false
  #renewedAt = 0
  #typedSince = false
  /** The newest revision that has been merged in and not yet been said to the server. */
  #merged: number | undefined
  #laidBeside = 0
  #over = false

  constructor(order: {
    readonly articleId: string
    readonly sitting: string
    readonly staffId: string
    readonly journal: Journal | undefined
  }) {
    this.articleId = order.articleId
    this.sitting = order.sitting
    this.#staffId = order.staffId
    this.#journal = order.journal
    this.#release = holdSitting(order.sitting)
    this.#deaf = onChanges((changes) => {
      if (!changes || isAbout(order.articleId, changes)) void this.refresh()
    })
    addEventListener('pagehide', this.#leaving)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  readonly snapshot = (): Snapshot | undefined => this.#snapshot
  readonly problem = (): unknown => this.#problem

  get saver(): Saver | undefined {
    return this.#saver
  }

  get editor(): Editor | undefined {
    return this.#editor
  }

  /** Reads the story and takes the lock, if it is free. */
  open(): Promise<void> {
    this.#opening = this.#open()
    return this.#opening
  }

  async #open(): Promise<void> {
    try {
      const first = await call(readText, { ...this.#asked, body: undefined })
      let { writing, text } = first
      if (!writing.lock || writing.lock.mine) {
        writing = await this.#take(false).catch(() => writing)
        // Somebody saved between the reading and the lock.
        if (writing.version !== first.writing.version)
          ({ writing, text } = await call(readText, { ...this.#asked, body: undefined }))
      }
      this.#begin(writing, text)
    } catch (error) {
      this.#problem = error
      this.#tell()
    }
  }

  /** The surface is there: from now on what is written in it is saved. */
  attach(editor: Editor): void {
    this.#editor = editor
    this.#saver?.end()
    this.#saver = new Saver({
      articleId: this.articleId,
      sitting: this.sitting,
      staffId: this.#staffId,
      journal: this.#journal,
      opened: this.#snapshot!.opened,
      read: () => textOfDoc(editor.state.doc),
      send: (count, text, { leaving }) => this.#send(count, text, leaving),
    })
    this.#tell()
  }

  typed(): void {
    this.#typedSince = true
    this.#saver?.typed()
  }

  composing(on: boolean): void {
    this.#saver?.composition(on)
  }

  /** A number for a text that is laid beside the story: each its own. */
  nextSideDraft(): number {
    this.#laidBeside += 1
    return this.#laidBeside
  }

  /** The other revision is in the text now; the next save says so. */
  mergedIn(revision: number): void {
    this.#merged = revision
    this.#saver?.merged()
  }

  /**
   * Makes a revision of what is written, and gives its number: `unkept`, what readers or editors get next is what is seen
   * here. A tab that does not hold the lock gives the newest there is.
   */
  async keep(why: 'named' | 'submitted' | 'published', name?: string): Promise<number> {
    const { mine, writing } = this.#snapshot!
    if (!mine) return writing.newest
    const count = await this.#saver!.settled()
    const body = { sitting: this.sitting, count, why, ...(name && { name }) }
    return (await call(keepRevision, { ...this.#params, body })).revision.number
  }

  /** Asks how the story stands now, at once; what comes up while it is asked is asked for right after. */
  async refresh(): Promise<void> {
    this.#asksAgain = true
    this.#asking ??= (async () => {
      await this.#opening // what is heard before the story has been read is not lost
      while (this.#asksAgain) {
        this.#asksAgain = false
        await this.#ask()
      }
      this.#asking = undefined
    })()
    await this.#asking
  }

  async request(): Promise<void> {
    this.#know(await call(requestHandOver, { ...this.#params, query: undefined, body: { sitting: this.sitting } }))
  }

  async answer(handOver: boolean): Promise<void> {
    if (handOver) await this.#saver?.settled()
    const body = { sitting: this.sitting, handOver }
    this.#know(await call(answerRequest, { ...this.#params, query: undefined, body }))
  }

  async takeOver(reason?: string): Promise<void> {
    const body = { sitting: this.sitting, ...(reason && { reason }) }
    await call(takeOver, { ...this.#params, query: undefined, body })
    await this.open()
  }

  /** Saves what is there and gives the lock up. What cannot be sent stays in the journal: then it says false. */
  async close(): Promise<boolean> {
    this.#over = true
    clearInterval(this.#beating)
    this.#deaf()
    removeEventListener('pagehide', this.#leaving)
    const mine = this.#snapshot?.mine
    await this.#saver?.settled()
    this.#saver?.end()
    const unsaved = this.#isUnsaved
    this.#release()
    if (mine && !unsaved) await this.#leave()
    return !unsaved
  }

  get #isUnsaved(): boolean {
    return this.#saver ? this.#saver.saving.saved < this.#saver.saving.typed : false
  }

  /** The page is closed or loaded anew: the next one does not have to wait until the lease has run out. */
  readonly #leaving = () => {
    if (this.#snapshot?.mine && !this.#isUnsaved) void this.#leave()
  }

  async #leave(): Promise<void> {
    const asking = { ...this.#params, query: { sitting: this.sitting }, body: undefined }
    await call(leaveText, asking, { keepalive: true }).catch(() => {})
  }

  get #params() {
    return { params: { articleId: this.articleId } }
  }

  get #asked() {
    return { ...this.#params, query: { sitting: this.sitting } }
  }

  #begin(writing: WritingState, opened: WorkingText): void {
    const round = (this.#snapshot?.round ?? 0) + 1
    this.#snapshot = { writing, opened, round, mine: writing.lock?.mine ?? false, lost: false }
    this.#problem = undefined
    this.#renewedAt = Date.now()
    clearInterval(this.#beating)
    if (!this.#over) this.#beating = setInterval(() => this.#beat(), BEAT_MS)
    this.#tell()
  }

  /** What the clock changes is in no log: leases run out, waiting ends. Without the stream, all else is asked for too. */
  #beat(): void {
    const held = this.#snapshot
    if (!held || document.visibilityState === 'hidden' || !navigator.onLine) return
    const hears = connection() === 'connected'
    if (isDue(held, { now: Date.now(), renewedAt: this.#renewedAt, hears })) void this.refresh()
  }

  async #ask(): Promise<void> {
    const held = this.#snapshot
    if (!held || this.#over) return
    try {
      const known = renews(held, { now: Date.now(), renewedAt: this.#renewedAt })
        ? await this.#take(this.#typedSince)
        : await call(readWriting, { ...this.#asked, body: undefined })
      // A save came between: what it said is newer.
      if (known.version < this.#snapshot!.writing.version) {
        this.#asksAgain = true
        return
      }
      // The lease ran out while nobody was looking, and nobody has taken it.
      if (held.mine && !known.lock) this.#know(await this.#take(this.#typedSince))
      else if (falls(held, known, this.#staffId)) await this.open()
      else this.#know(known)
    } catch {
      // Saving says that there is no connection.
    }
  }

  async #take(active: boolean): Promise<WritingState> {
    const body = { sitting: this.sitting, active }
    const writing = await call(takeLock, { ...this.#params, query: undefined, body })
    this.#typedSince = false
    this.#renewedAt = Date.now()
    return writing
  }

  #know(writing: WritingState): void {
    const held = this.#snapshot
    if (!held) return
    const mine = held.mine && (writing.lock?.mine ?? false)
    this.#snapshot = { ...held, writing, mine, lost: held.lost || (held.mine && !mine) }
    this.#tell()
  }

  async #send(count: number, text: WorkingText, leaving: boolean): Promise<SaveOutcome> {
    const merged = this.#merged
    const anchors = this.#editor && !this.#editor.isDestroyed ? [...movedAnchors(this.#editor.state)] : []
    const body = {
      sitting: this.sitting,
      count,
      text,
      ...(merged !== undefined && { merged }),
      ...(anchors.length > 0 && { anchors }),
    }
    // Browsers let 64 KB go on after the page; what is longer waits in the journal.
    const keepalive = leaving && JSON.stringify(text).length < 20_000
    try {
      const answer = await call(saveText, { ...this.#params, query: undefined, body }, { keepalive })
      const held = this.#snapshot!
      this.#renewedAt = Date.now()
      if (answer.landed === 'side_draft') {
        const sideDrafts = [answer.sideDraft, ...held.writing.sideDrafts.filter(({ id }) => id !== answer.sideDraft.id)]
        this.#know({ ...held.writing, lock: answer.lock, sideDrafts })
        return { outcome: 'landed', landed: 'side_draft', conflict: false, savedAt: answer.savedAt }
      }
      if (merged === this.#merged) this.#merged = undefined
      const { landed: _, ...known } = answer
      this.#know({ ...held.writing, ...known, unkept: true })
      return { outcome: 'landed', landed: 'text', conflict: answer.newest > answer.basedOn, savedAt: answer.savedAt }
    } catch (error) {
      const waits = !(error instanceof Problem) || error.status === 0 || error.status >= 500 || WAITS.has(error.status)
      return { outcome: waits ? 'lost' : 'refused' }
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** Signed out, asked too fast, given up by a proxy: it can be sent again. */
const WAITS = new Set([401, 408, 429])
