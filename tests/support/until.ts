/** A busy machine is slow, not wrong; what never comes ends all the same. */
const PATIENCE_MS = 60_000
const LOOK_EVERY_MS = 50

/** Looks again and again until it is so; `otherwise` says what was waited for in vain. */
export async function until(isSo: () => boolean | Promise<boolean>, otherwise: () => string): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(otherwise())
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS))
  }
}

/** Looks again until the expectation holds; what was wrong at the last look is what is told. */
export async function soon(expectation: () => Promise<void>): Promise<void> {
  let failure: unknown
  const holds = async (): Promise<boolean> => {
    try {
      await expectation()
      return true
    } catch (thrown) {
      failure = thrown
      return false
    }
  }
  await until(holds, () => '').catch(() => {
    throw failure
  })
}
