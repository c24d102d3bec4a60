import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

/** Where everything is the same for every kind of assignment. */
const ROOMS = [
  'src/domain/assignments',
  'src/domain/counting',
  'src/domain/tables',
  'cloudfunctions/shared/assignments',
  'cloudfunctions/shared/counting',
  'cloudfunctions/boards',
  'cloudfunctions/exports',
  'cloudfunctions/jobs',
  'cloudfunctions/shared/people/move-member.ts',
  'cloudfunctions/shared/people/moves.repo.ts',
]

/** Work on things themselves, not on what is expected of whom: reading a notice is no assignment. */
const APART = ['notices', 'index-notices', 'unpin-older'].map((job) => `cloudfunctions/jobs/${job}.ts`)

/** Names of kinds and of what they are of, in code and in sentences. */
const KIND = /lesson|contest|notice(?!s\b)|\bquiz|团课|一课|这课|竞赛|公告/i

const filesIn = (path: string): string[] => {
  const whole = join(root, path)
  return statSync(whole).isFile()
    ? [path]
    : readdirSync(whole, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${path}/${file}`)
}

/** Lines that name a kind, but for comments, which may give an example. */
const naming = (text: string): string[] =>
  text.split('\n').filter((line) => KIND.test(line) && !/^\s*(\/\*\*|\*|\/\/)/.test(line))

it.each(ROOMS.flatMap(filesIn).filter((file) => !APART.includes(file)))('%s names no kind', (file) => {
  expect(naming(readFileSync(join(root, file), 'utf8'))).toEqual([])
})

it.each([
  "if (kind === 'lesson') return",
  "import { LESSON } from '../shared/lessons/kind'",
  'const lessonId = assignment.subjectId',
  "throw new AppError('NOT_FOUND', '没有找到这一课')",
])('a line such as %s is told', (line) => {
  expect(naming(`const a = 1\n${line}\n`)).toEqual([line])
})

it('comments may give an example', () => {
  expect(naming('/** A weekly issue is the assignment of a lesson. */\n * such as a lesson\n// a lesson\n')).toEqual([])
})
