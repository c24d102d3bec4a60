import { TimerLoop, type TimerSource } from '../../../devtools/cloud/timers'

describe('the loop', () => {
  const nightly = { functionName: 'jobs', timer: { name: 'nightly', cron: '0 30 2 * * * *' } }
  const minutely = { functionName: 'other', timer: { name: 'minute', cron: '0 * * * * * *' } }

  /** A loop on a clock and a beat of the test's own: nothing is fired by itself, and nothing has to be waited for. */
  function aLoop(timers: TimerSource['timers'], fireTimer?: TimerSource['fireTimer']) {
    const fired: string[] = []
    const told: string[] = []
    const looks = new Set<() => void>()
    const clock = { time: Date.parse('2024-05-01T18:29:00Z') }
    const onLook = (look: () => void) => {
      looks.add(look)
      return () => void looks.delete(look)
    }
    const beats: (() => void)[] = []
    const loop = new TimerLoop(
      {
        timers,
        fireTimer: (functionName, timerName) => {
          fired.push(`${functionName}/${timerName} ${new Date(clock.time).toISOString()}`)
          return fireTimer?.(functionName, timerName) ?? Promise.resolve()
        },
      },
      {
        clock: { now: () => clock.time, onShift: onLook },
        report: (line) => told.push(line),
        beat: (look) => {
          beats.push(look)
          return () => void beats.splice(0)
        },
      },
    )
    const at = (time: string, how: Iterable<() => void>): void => {
      clock.time = Date.parse(`2024-05-${time}Z`)
      for (const look of how) look()
    }
    return {
      loop,
      fired,
      told,
      /** Time goes by, and the loop's next look comes. */
      passesTo: (time: string) => at(time, beats),
      /** The clock is moved; no beat comes. */
      movedTo: (time: string) => at(time, looks),
    }
  }

  test('fires at the beat after the due time, once', () => {
    const { fired, passesTo } = aLoop(() => [nightly])
    passesTo('01T18:29:59.999')
    expect(fired).toEqual([])
    passesTo('01T18:30:00.000')
    passesTo('01T18:30:00.500')
    passesTo('02T18:29:59.999')
    expect(fired).toEqual(['jobs/nightly 2024-05-01T18:30:00.000Z'])
    passesTo('02T18:30:00.400')
    expect(fired).toEqual(['jobs/nightly 2024-05-01T18:30:00.000Z', 'jobs/nightly 2024-05-02T18:30:00.400Z'])
  })

  test('fires at once when the clock is moved past a due time, once however far, and again after it was moved back', () => {
    const { fired, passesTo, movedTo } = aLoop(() => [nightly, minutely])
    movedTo('05T18:31:30')
    expect(fired).toEqual(['jobs/nightly 2024-05-05T18:31:30.000Z', 'other/minute 2024-05-05T18:31:30.000Z'])
    movedTo('05T18:31:50')
    passesTo('05T18:31:59')
    movedTo('01T18:29:50')
    expect(fired).toHaveLength(2)
    movedTo('01T18:29:59')
    passesTo('01T18:30:01')
    expect(fired.slice(2)).toEqual(['jobs/nightly 2024-05-01T18:30:01.000Z', 'other/minute 2024-05-01T18:30:01.000Z'])
  })

  test('tells a fault of a list once, and goes on when it is mended', () => {
    let broken = true
    const { fired, told, passesTo } = aLoop(() => {
      if (broken) throw new Error('a comma too many')
      return [minutely]
    })
    passesTo('01T18:30:00')
    passesTo('01T18:31:00')
    expect([told, fired]).toEqual([['timers: a comma too many'], []])
    broken = false
    passesTo('01T18:32:00')
    expect(fired).toEqual(['other/minute 2024-05-01T18:32:00.000Z'])
  })

  test('tells a run that fails, and fires it again', async () => {
    const { loop, fired, told, passesTo } = aLoop(
      () => [minutely],
      () => Promise.reject(new Error('no memory')),
    )
    passesTo('01T18:30:00')
    passesTo('01T18:31:00')
    await loop.stop()
    expect(fired).toHaveLength(2)
    expect(told).toEqual(['timer other/minute: no memory', 'timer other/minute: no memory'])
  })

  test('stopped, waits for what still runs and fires no more', async () => {
    let end = (): void => undefined
    const run = new Promise<void>((resolve) => (end = resolve))
    const { loop, fired, passesTo, movedTo } = aLoop(
      () => [minutely],
      () => run,
    )
    passesTo('01T18:30:00')
    const seen: string[] = []
    const stopped = loop.stop().then(() => seen.push('stopped'))
    passesTo('01T18:31:00')
    movedTo('01T18:32:00')
    void run.then(() => seen.push('run'))
    end()
    await stopped
    expect(seen).toEqual(['run', 'stopped'])
    expect(fired).toHaveLength(1)
  })
})
