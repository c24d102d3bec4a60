import { parseArgs } from 'node:util'
import { runCrowd } from './crowd/crowd'
import { judge } from './interleavings/history'
import { broken, sound } from './interleavings/variants'
import { runPeak } from './peak/peak'

/** Enough for each broken variant to be caught hundreds of times. */
const BROKEN_HISTORIES = 20_000
const PEAK = { seconds: 230, period: 60 }
const MOST_WRITES_A_SECOND = 5

/**
 * npm run simulate [-- --histories 1000000 --members 10000000 --seeds 20 --peak 10000000]: lets the rules of counting meet every
 * kind of accident. Ends with an error if a sound history or a crowd comes out wrong, a broken variant is not caught, or a document
 * is written too often when many come at once. A part whose number is 0 is left out.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      histories: { type: 'string', default: '100000' },
      members: { type: 'string', default: '1000000' },
      seeds: { type: 'string', default: '3' },
      /** The first seed, so that a long series can be divided. */
      from: { type: 'string', default: '1' },
      period: { type: 'string', default: '600' },
      /** Members of a country in which one in 2,000 finishes every second: 5,000 of ten million. */
      peak: { type: 'string', default: '1000000' },
    },
  })
  const interleavings = Number(values.histories) === 0 || interleave(Number(values.histories))
  const from = Number(values.from)
  const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => from + i)
  const crowds = seeds.map((seed) => crowd(Number(values.members), seed, Number(values.period)))
  const peaks = Number(values.peak) === 0 || peak(Number(values.peak), from)
  process.exitCode = interleavings && crowds.every(Boolean) && peaks ? 0 : 1
}

function interleave(histories: number): boolean {
  console.log('Interleavings: writers, roll-ups, crashes, frozen workers, stale reads')
  const verdicts = [
    judge(sound, histories),
    ...broken.map((variant) => judge(variant, Math.min(histories, BROKEN_HISTORIES))),
  ]
  console.table(
    verdicts.map(({ variant, histories: n, wrong, firstWrong, steps }) => ({
      variant,
      histories: n,
      wrong,
      firstWrong,
      steps,
    })),
  )
  const [first, ...others] = verdicts
  return first?.wrong === 0 && others.every(({ wrong }) => wrong > 0)
}

function crowd(members: number, seed: number, period: number): boolean {
  const began = Date.now()
  const { rollUps, ...result } = runCrowd({ members, seed, period })
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`Crowd ${JSON.stringify({ ...result, ...rollUps, seconds })}`)
  return result.wrongNodes === 0
}

function peak(members: number, seed: number): boolean {
  const result = runPeak({ ...PEAK, members, seed, perSecond: Math.round(members / 2000) })
  console.log(`Peak ${JSON.stringify(result)}`)
  return result.busiest.writes <= MOST_WRITES_A_SECOND && result.rootWritesAPeriod <= 1
}

main()
