import { makeAutoObservable, reaction } from 'mobx'
import type { ComparedTexts, WritingConfirm, WritingText } from '../../../contract/writing'
import type { Audience } from '../../../domain/assignments/audience'
import { placeOfWords, type Confirm } from '../../../domain/notices/confirm'
import { materialChanges, type Matter, type Told } from '../../../domain/notices/material'
import { ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { asBlock, asRead } from './blocks'
import type { WriteStore } from './write.store'

/** Of a correction of what is to be confirmed: whether everyone is asked anew. What has changed suggests it; whoever writes decides. */
export class AgainStore {
  /** What is out. */
  readonly out = new Loadable<ComparedTexts>()
  /** It was chosen by hand: from then on nothing is suggested by itself. */
  private decided = false
  private readonly stops: (() => void)[]

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    private readonly store: WriteStore,
  ) {
    makeAutoObservable<this, 'app' | 'store' | 'decided' | 'stops'>(this, {
      out: false,
      app: false,
      store: false,
      decided: false,
      stops: false,
    })
    this.stops = [
      reaction(
        () => this.needed && app.session.online,
        (asked) => void (asked && this.refresh()),
        { fireImmediately: true },
      ),
      reaction(
        () => (this.told === null ? null : this.changed.length > 0),
        // What had been changed before it was opened was decided about before.
        (isChanged, before) => isChanged !== null && before !== null && this.suggest(isChanged),
      ),
    ]
  }

  /** A correction of something that asks. */
  get needed(): boolean {
    const { correcting, found, editable } = this.store
    return correcting && editable && found !== null && found.asking !== null
  }

  /** What is asked as it is out; null where nothing is, or it is not known yet. */
  get asks(): WritingConfirm | null {
    return this.needed ? (this.out.value?.after.confirm ?? null) : null
  }

  /** Of whom it is asked, too: as the rules about what can be handed in know it. */
  get asking(): (Audience & { confirm: Confirm | null }) | null {
    const { asks } = this
    const about = this.out.value?.after
    if (!about || asks === null || asks.deadline === null) return null
    const { scope, standings, sectors } = about
    return { scope: scope.id, standings, sectors, confirm: { ...asks, deadline: new Date(asks.deadline) } }
  }

  /** What is asked stays as it is out: of it only the paragraph can be chosen. */
  get locked(): boolean {
    return this.needed && this.store.text?.asksAgain === false
  }

  /** What of it its readers act by has changed. */
  get changed(): Matter[] {
    const { text } = this.store
    const { told } = this
    if (!text || told === null) return []
    const { title, blocks, confirm } = text
    return materialChanges(told, { title, blocks: blocks.map(asBlock), deadline: confirm?.deadline ?? told.deadline })
  }

  async refresh(): Promise<void> {
    const { noticeId } = this.store
    await this.out.load(() => this.app.call('writing', 'compare', { noticeId, before: null, after: 'out' }), noticeId)
  }

  choose(again: boolean): void {
    this.decided = true
    this.put(again)
  }

  stop(): void {
    for (const stop of this.stops) stop()
  }

  private get told(): Told | null {
    const { value } = this.out
    if (!this.needed || value === null) return null
    const { title, confirm } = value.after
    return { title, blocks: value.blocks.map(({ block }) => asRead(block)), deadline: confirm?.deadline ?? null }
  }

  private suggest(again: boolean): void {
    if (!this.decided && this.store.text?.confirm) this.put(again)
  }

  private put(asksAgain: boolean): void {
    const { store, asks } = this
    const { text } = store
    if (!text || !asks || text.confirm === null) return
    store.change({ asksAgain, confirm: asksAgain ? fresh(text.confirm, store.now) : asBefore(asks, text) })
  }
}

/** A deadline that is over is nobody's. */
const fresh = (confirm: WritingConfirm, now: string): WritingConfirm =>
  confirm.deadline !== null && ms(confirm.deadline) <= ms(now) ? { ...confirm, deadline: null } : confirm

/** As it is out, but for a paragraph that was chosen since. */
function asBefore(asks: WritingConfirm, { blocks, confirm }: WritingText): WritingConfirm {
  const says = confirm?.question?.says
  if (asks.question === null || says === undefined) return asks
  const stands = placeOfWords({ blocks: blocks.map(asBlock) }, says) !== -1
  return { ...asks, question: { ...asks.question, says: stands ? says : asks.question.says } }
}
