/** The time of the minute's work. Tests own another one. */
export interface MinuteClock {
  now(): number
  after(ms: number): Wait
}

export interface Wait {
  passed: Promise<void>
  /** It will not pass any more. */
  cancel(): void
}

/** The machine's time. */
export const machineClock: MinuteClock = {
  now: () => Date.now(),
  after: (ms) => {
    const until = Date.now() + ms
    let timer: NodeJS.Timeout | undefined
    const passed = new Promise<void>((resolve) => {
      // A timer keeps a time of its own, which may come before that of the clock.
      const look = (): void => {
        const left = until - Date.now()
        if (left <= 0) resolve()
        else timer = setTimeout(look, left)
      }
      look()
    })
    return { passed, cancel: () => clearTimeout(timer) }
  },
}
