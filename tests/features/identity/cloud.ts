import { AppError, type ErrorCode } from '../../../src/contract/errors'
import type { InvitedBranch, JoinTicket, OwnRequest, RosterMatch, WhoAmI } from '../../../src/contract/identity'
import type { Call } from '../../../src/services/cloud'
import { Outbox } from '../../../src/services/outbox'
import type { Storage } from '../../../src/services/storage'
import { Desks } from '../../../src/stores/desks'
import { ServerClock } from '../../../src/stores/server-clock'
import { Session } from '../../../src/stores/session'
import { WaitingStore } from '../../../src/stores/waiting'
import { UnreadConfirms } from '../../../src/stores/unread-confirms'

export const BRANCH = { id: 'b1', name: '机电 2302 团支部' }

export const invited: InvitedBranch = {
  code: 'JD23K7',
  branch: BRANCH,
  path: [
    { id: 'city', name: '澜江市' },
    { id: 'school', name: '澜江职业技术学院' },
  ],
  secretary: '沈嘉树',
  expiresAt: '2026-11-30T10:00:00Z',
}

export const matched = (over: Partial<RosterMatch> = {}): RosterMatch => ({
  outcome: 'one',
  triesLeft: 3,
  ...over,
})

export const ticket: JoinTicket = {
  ticket: 'a-signed-ticket',
  branch: BRANCH,
  name: '周雨桐',
  maskedNumber: '2023******',
}

export const asked = (over: Partial<OwnRequest> = {}): OwnRequest => ({
  askId: 'ask1',
  branch: BRANCH,
  state: 'open',
  at: '2026-11-24T01:00:00Z',
  reason: null,
  ...over,
})

export const visitor: WhoAmI = {
  personKey: 'zhou',
  name: null,
  standing: null,
  branch: null,
  path: [],
  may: [],
  roles: [],
  consentedAt: null,
  left: false,
  request: null,
  serifFontUrl: null,
  now: '2026-11-24T02:00:00Z',
}

export const member: WhoAmI = {
  ...visitor,
  name: '周雨桐',
  standing: 'member',
  branch: BRANCH,
  may: ['take-lesson', 'see-own-record', 'appeal', 'agree-to-reminders'],
  consentedAt: '2026-11-24T02:00:00Z',
}

export const refusal = (code: ErrorCode, message = '不行'): AppError => new AppError(code, message)

interface Asked {
  action: string
  input: unknown
}

/** A cloud that answers each action with what the test lays out, one after the other, the last again and again. */
export class Cloud {
  readonly asked: Asked[] = []
  private readonly answers = new Map<string, (object | AppError | null)[]>()

  answer(action: string, ...replies: (object | AppError | null)[]): this {
    this.answers.set(action, replies)
    return this
  }

  inputs(action: string): unknown[] {
    return this.asked.filter((asked) => asked.action === action).map(({ input }) => input)
  }

  readonly call: Call = async (_, action, input) => {
    this.asked.push({ action, input })
    await Promise.resolve()
    const laid = this.answers.get(action) ?? []
    const reply = laid.length > 1 ? laid.shift() : laid[0]
    if (reply === undefined) throw new AppError('UNREACHABLE', `没有为 ${action} 准备回应`)
    if (reply instanceof Error) throw reply
    return (await Promise.resolve(reply)) as never
  }
}

/** What a phone keeps while the app is loaded anew, and its clock. */
export class Drawer {
  readonly kept = new Map<string, unknown>()
  now = Date.parse('2026-11-24T02:00:00Z')
  readonly clock = () => this.now
  readonly storage: Storage = {
    read: (key, isRight) => {
      const value = this.kept.get(key)
      return isRight(value) ? value : null
    },
    look: (key) => ({ there: this.kept.has(key), value: this.kept.get(key) }),
    write: (key, value) => this.kept.set(key, JSON.parse(JSON.stringify(value))) === this.kept,
    remove: (key) => void this.kept.delete(key),
  }
}

/** The parts of the app that the stores of this feature are given; with nobody while it is not known who holds the phone. */
export function appWith(cloud: Pick<Cloud, 'call'>, me: WhoAmI | null = visitor, phone = new Drawer()) {
  const { storage, clock } = phone
  const outbox = new Outbox({ call: cloud.call, storage, clock })
  const session = new Session(cloud.call, outbox, storage)
  if (me !== null) session.set(me)
  const desks = new Desks(session, storage)
  return {
    call: session.knowing(cloud.call),
    storage,
    clock,
    outbox,
    session,
    desks,
    serverClock: new ServerClock(clock),
    unreadConfirms: new UnreadConfirms(),
    waiting: new WaitingStore(cloud.call, session),
  }
}
