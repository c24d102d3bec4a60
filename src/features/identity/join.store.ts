import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { InvitedBranch, JoinTicket, OwnRequest, RosterMatch, WhoAmI } from '../../contract/identity'
import { INVITE_LENGTH, LAST_ASKED } from '../../domain/limits'
import { lettersOf } from '../../domain/people/roster'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { asCode, inviteIn } from './invite-code'
import { JoinDraft } from './join-draft'

/** Why the roster can't let somebody in by itself. */
export type ByHand = Exclude<RosterMatch['outcome'], 'one'> | 'closed'

/** From an invite code over the roster to consent: one walk over three screens, nothing of it in an address. */
export class JoinStore {
  code = ''
  /** What was scanned holds no invite code. */
  unreadable = false
  name = ''
  /** The last characters of the own number, as far as they are typed. */
  lastFour = ''
  agreed = false
  /** The proof that was given, also before the page was loaded anew. */
  ticket: string | null = null
  // Each is made anew when what it answers to changes: a late reply then reaches nobody.
  found = new Loadable<InvitedBranch>()
  match = new Loadable<RosterMatch>()
  proof = new Loadable<JoinTicket>()
  request = new Loadable<OwnRequest>()
  entry = new Loadable<WhoAmI>()
  /** A request that was passed and leads nowhere any more: asking anew names it. */
  private stale: string | null = null

  private readonly draft: JoinDraft

  constructor(private readonly app: Pick<App, 'call' | 'session' | 'storage' | 'clock'>) {
    this.draft = new JoinDraft(app.storage, app.clock)
    const ref = observable.ref
    makeAutoObservable<this, 'app' | 'draft' | 'stale'>(this, {
      app: false,
      draft: false,
      stale: false,
      found: ref,
      match: ref,
      proof: ref,
      request: ref,
      entry: ref,
    })
  }

  get complete(): boolean {
    return this.code.length === INVITE_LENGTH
  }

  get byHand(): ByHand | null {
    const match = this.match.value
    if (!match) return null
    if (match.outcome !== 'one') return match.outcome
    return match.triesLeft === 0 || this.proof.error?.code === 'TOO_MANY' ? 'closed' : null
  }

  restart(): void {
    this.draft.drop()
    this.typeCode('')
    this.typeName('')
  }

  /** Takes up the walk where it stood before the page was loaded anew. Whether it had begun. */
  resume(): boolean {
    const draft = this.draft.read()
    if (!draft) return false
    this.code = asCode(draft.code)
    this.name = draft.name
    this.ticket = draft.ticket
    return true
  }

  typeCode(typed: string): void {
    this.code = asCode(typed)
    this.unreadable = false
    this.found = new Loadable()
    this.forgetMatch()
  }

  typeName(typed: string): void {
    this.name = typed
    this.forgetMatch()
  }

  typeLastFour(typed: string): void {
    this.lastFour = lettersOf(typed).slice(0, LAST_ASKED).join('')
    this.proof = new Loadable()
  }

  agree(agreed: boolean): void {
    this.agreed = agreed
  }

  /** Takes the code out of what was scanned or linked, and looks it up. */
  async take(text: string): Promise<boolean> {
    const code = inviteIn(text)
    this.typeCode(code ?? this.code)
    this.unreadable = code === null
    return code !== null && (await this.findBranch())
  }

  /** Whether the branch behind the code is known now. */
  async findBranch(): Promise<boolean> {
    const { found, code } = this
    if (!this.complete || found.busy) return false
    await found.load(() => this.app.call('identity', 'lookUpInvite', { code }))
    if (found !== this.found || found.error !== null) return false
    this.keep()
    return true
  }

  /** Asks whether the name stands on the branch's roster. */
  async matchName(): Promise<void> {
    const name = this.name.trim()
    const invite = this.found.value
    if (!invite || name === '' || this.match.busy) return
    this.keep()
    await this.match.load(() => this.app.call('identity', 'matchRoster', { code: invite.code, name }))
  }

  /** Proves by the last four characters that the row is the caller's. Whether it is. */
  async check(): Promise<boolean> {
    const { proof, lastFour } = this
    const invite = this.found.value
    if (!invite || [...lastFour].length < LAST_ASKED || proof.busy || this.byHand !== null) return false
    const name = this.name.trim()
    await proof.load(() => this.app.call('identity', 'checkRoster', { code: invite.code, name, lastFour }))
    if (proof !== this.proof) return false
    if (proof.error === null) {
      runInAction(() => (this.ticket = proof.value?.ticket ?? null))
      this.keep()
      return true
    }
    const { code } = proof.error
    // The row may have been taken meanwhile, and how many tries are left is the cloud's to say.
    if (code === 'CONFLICT' || code === 'TOO_MANY') {
      runInAction(() => (this.lastFour = ''))
      await this.matchName()
    }
    return false
  }

  /** Goes on by a request that was passed, in place of the check. Whether there is a ticket now. */
  async takeUp({ askId, branch }: OwnRequest): Promise<boolean> {
    const { proof } = this
    if (proof.busy) return false
    await proof.load(() => this.app.call('identity', 'takeUpRequest', { branchId: branch.id }))
    if (proof !== this.proof) return false
    if (proof.error?.code === 'CONFLICT') this.stale = askId
    if (proof.error !== null) return false
    runInAction(() => (this.ticket = proof.value?.ticket ?? null))
    this.keep()
    return true
  }

  /** Asks the secretary to add the caller by hand; where that was refused before, anew. */
  async askSecretary(): Promise<void> {
    const { request } = this
    const invite = this.found.value
    const name = this.name.trim()
    if (!invite || name === '' || request.busy || request.value) return
    const ask = (after: string | null) => this.app.call('identity', 'requestToJoin', { code: invite.code, name, after })
    await request.load(async () => {
      const asked = await ask(this.stale)
      return asked.state === 'refused' ? ask(asked.askId) : asked
    })
    if (!request.value) return
    this.draft.drop()
    await this.app.session.refresh()
  }

  /** Joins with the ticket and the consent, once however often it is tapped. Whether the caller is in now. */
  async join(): Promise<boolean> {
    const { entry, ticket } = this
    if (ticket === null || !this.agreed || entry.busy || entry.value) return false
    await entry.load(() => this.app.call('identity', 'join', { ticket, agreed: true }))
    if (!entry.value) return false
    this.draft.drop()
    this.app.session.set(entry.value)
    return true
  }

  private keep(): void {
    this.draft.keep({ code: this.code, name: this.name.trim(), ticket: this.ticket })
  }

  private forgetMatch(): void {
    this.lastFour = ''
    this.agreed = false
    this.ticket = null
    this.match = new Loadable()
    this.proof = new Loadable()
    this.request = new Loadable()
    this.entry = new Loadable()
  }
}

const walks = new WeakMap<App, JoinStore>()

/** The walk that the screens of joining share. */
export function joinWalk(app: App): JoinStore {
  const walk = walks.get(app) ?? new JoinStore(app)
  walks.set(app, walk)
  return walk
}
