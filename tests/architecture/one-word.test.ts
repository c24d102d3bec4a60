import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')

/** Code without its comments: what people read, and how it is worked out. */
function told(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
}

const FILES = ['src', 'cloudfunctions'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => relative(ROOT, join(ROOT, folder, file))),
)

const where = (pattern: RegExp): string[] => FILES.filter((file) => pattern.test(told(file))).sort()

/** A word and the files that may say it. A second home would be the first step to a second meaning. */
describe('one word, one meaning', () => {
  it('looks at the whole app', () => expect(FILES.length).toBeGreaterThan(400))

  it('who is not expected is 请假, and nothing else', () => {
    expect(where(/免学|免修|豁免/)).toEqual([])
  })

  it('上期 is never alone: at the same hour, or as it came to in the end', () => {
    expect(where(/上期(?!同一时刻|最终)/)).toEqual([])
    expect(where(/上期最终/)).toEqual(['src/features/boards/number-words.ts'])
  })

  it('正在看 is watching, and never what is chosen', () => {
    expect(where(/正在看/)).toEqual([])
  })

  it('漏看 is what was skipped, in bars and lists of chapters alone', () => {
    expect(where(/漏看/)).toEqual([
      'src/domain/lessons/watched.ts',
      'src/features/lessons/home/components/progress-words.tsx',
      'src/features/lessons/watching/chapter-states.ts',
      'src/features/lessons/watching/watching-words.ts',
    ])
  })

  it('how a person stands has one name on all screens', () => {
    // A table counts under such words as well.
    const SCREENS = (file: string) => file.startsWith('src/')
    expect(where(/'(按时完成|更正为完成|补学完成|学习中)'|>(按时完成|补学完成|学习中)</).filter(SCREENS)).toEqual([
      'src/domain/assignments/state-names.ts',
    ])
  })

  it('how long there is left is said in one place', () => {
    expect(where(/(还有|还剩)[^\n]{0,4}\$\{[^}]*\} ?(天|小时|分钟)/)).toEqual(['src/domain/time.ts'])
  })

  it('a history is counted in words in one place, where the parts add up', () => {
    expect(where(/近 \$\{[^}]*\} 期，/)).toEqual([])
    expect(where(/`近 \$\{states\.length\} 期`/)).toEqual(['src/domain/assignments/history.ts'])
  })
})

describe('one rounding', () => {
  it('only the rule turns a share into percents', () => {
    // Hours add up, a bar of seconds is placed, and seconds needed of a film lose what is no second: none is a share that anybody reads.
    expect(where(/\* 1000?\) \//)).toEqual([
      'src/domain/assignments/rate.ts',
      'src/domain/lessons/watching.ts',
      'src/features/lessons/record/record-words.ts',
      'src/ui/watched-bar.tsx',
    ])
    expect(where(/\.toFixed\(/)).toEqual(['src/domain/assignments/rate.ts'])
    expect(where(/Math\.(round|floor|ceil)\([^)\n]*\* 1000?\)/)).toEqual([
      'src/domain/assignments/rate.ts',
      'src/domain/lessons/watching.ts',
      'src/features/lessons/record/record-words.ts',
      'src/ui/watched-bar.tsx',
    ])
  })
})
