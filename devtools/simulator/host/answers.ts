interface Asked {
  /** Tells the app; null while the answer is still on its way. */
  tell: (() => void) | null
}

/**
 * What the phone has asked of the world outside and the app has not been told yet. Answers go to the app as they come, or are held
 * back and let through one by one in the order of asking, so that it makes no difference how long each of them took.
 */
export class Answers {
  private readonly asked: Asked[] = []
  /** Those that come are kept until they are let through. */
  private holding = false
  private readonly waiting: (() => void)[] = []

  /** Does the work whose outcome the app is waiting for. */
  async await<T>(work: () => Promise<T>): Promise<T> {
    const one: Asked = { tell: null }
    this.asked.push(one)
    try {
      return await work()
    } finally {
      const told = this.holding ? new Promise<void>((tell) => (one.tell = tell)) : undefined
      if (!told) this.forget(one)
      for (const arrived of this.waiting.splice(0)) arrived()
      if (told) {
        await told
        this.forget(one)
      }
    }
  }

  /** Comes with the next answer, be it told or held back. */
  arrival(): Promise<void> {
    return new Promise((arrived) => this.waiting.push(arrived))
  }

  /** How many have not come yet. */
  get onTheirWay(): number {
    return this.asked.filter(({ tell }) => tell === null).length
  }

  hold(): void {
    this.holding = true
  }

  /** How many have come and are held back. */
  get held(): number {
    return this.asked.length - this.onTheirWay
  }

  /** Tells the app the answer to what it asked first. */
  letOne(): void {
    const [first] = this.asked
    if (!first?.tell) throw new Error('the first answer has not come')
    const { tell } = first
    first.tell = null
    tell()
  }

  /** Holds no more, and tells what was held. */
  letGo(): void {
    this.holding = false
    for (const one of this.asked) one.tell?.()
  }

  private forget(one: Asked): void {
    this.asked.splice(this.asked.indexOf(one), 1)
  }
}
