/** One call of WeChat's open interface that, in the real cloud, would have left for WeChat. */
export interface OutboxEntry {
  at: number
  api: string
  request: Record<string, unknown>
  response: unknown
  invocationId?: string
  functionName?: string
}

/** Answers an open-interface call; the reply's `errcode` decides whether the SDK throws. */
export type Responder = (request: Record<string, unknown>) => Record<string, unknown>

/** Keeps every open-interface call, and lets a test decide the answers. */
export class Outbox {
  #entries: OutboxEntry[] = []
  readonly #responders = new Map<string, Responder>()

  /** Adds an entry. */
  record(entry: OutboxEntry): void {
    this.#entries.push(entry)
  }

  /** All calls, oldest first. */
  entries(): readonly OutboxEntry[] {
    return this.#entries
  }

  /** Subscribe messages sent to members. */
  get subscribeMessages(): OutboxEntry[] {
    return this.#entries.filter((entry) => entry.api === 'subscribeMessage.send')
  }

  /** Texts and pictures handed to WeChat's content check. */
  get securityChecks(): OutboxEntry[] {
    return this.#entries.filter((entry) => entry.api.startsWith('security.'))
  }

  /** Mini-program codes asked for. */
  get codes(): OutboxEntry[] {
    return this.#entries.filter((entry) => entry.api.startsWith('wxacode.'))
  }

  /** Phone numbers asked for. */
  get phoneNumbers(): OutboxEntry[] {
    return this.#entries.filter((entry) => entry.api.startsWith('phonenumber.'))
  }

  /** Decides how an interface answers from now on; without a responder it gets its usual answer back. */
  respond(api: string, responder?: Responder): void {
    if (responder) this.#responders.set(api, responder)
    else this.#responders.delete(api)
  }

  /** The answer a test asked for, if any. */
  answerTo(api: string, request: Record<string, unknown>): Record<string, unknown> | undefined {
    return this.#responders.get(api)?.(request)
  }

  /** Forgets the calls. */
  clear(): void {
    this.#entries = []
  }

  /** Forgets the calls and what was to be answered to them. */
  reset(): void {
    this.clear()
    this.#responders.clear()
  }
}
