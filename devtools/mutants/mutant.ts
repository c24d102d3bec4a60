/** A bound moved by one or rounded the other way, a condition turned, or something left out: a write, a guard, a field. */
export const KINDS = ['bound', 'condition', 'left-out'] as const
export type Kind = (typeof KINDS)[number]

/** Where rules stand: pure ones, those that functions share: repositories and the door, those of the actions and jobs, those of the screens. */
export const PLACES = ['domain', 'kit', 'functions', 'phone'] as const
export type Place = (typeof PLACES)[number]

/** One small fault in the sources that a test must notice. */
export interface Mutant {
  kind: Kind
  /** Path from the project's root. */
  file: string
  /** Text that occurs once in the file, and what stands there instead. */
  find: string
  replace: string
  /** What breaks for a person. */
  what: string
  /** Test files of which at least one test must fail. */
  tests: readonly string[]
}

/** The shelf of a mutant's file. */
export function placeOf({ file }: Pick<Mutant, 'file'>): Place {
  if (file.startsWith('src/domain/')) return 'domain'
  if (/^cloudfunctions\/(kit|shared)\//.test(file)) return 'kit'
  if (file.startsWith('cloudfunctions/')) return 'functions'
  if (/^src\/(features|stores|services|ui|desk|notice-text)\//.test(file)) return 'phone'
  throw new Error(`${file} is on no shelf that holds rules`)
}

/** The source with the fault in it. Throws where the text to be changed is not there exactly once. */
export function planted(source: string, { file, find, replace }: Mutant): string {
  const times = source.split(find).length - 1
  if (times !== 1) throw new Error(`${file} holds ${times} times, not once: ${find}`)
  if (find === replace) throw new Error(`${file} stays as it is: ${find}`)
  return source.replace(find, () => replace)
}

/** Whether a mutant is asked for by a word: of its file, its kind, its place or what it breaks. */
export const matches = (mutant: Mutant, word: string): boolean =>
  [mutant.file, mutant.kind, placeOf(mutant), mutant.what, ...mutant.tests].some((text) => text.includes(word))
