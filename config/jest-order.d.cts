interface Listed {
  path: string
  context: object
}

/** In which order jest takes the files of tests. */
declare class LongestFirst {
  static readonly LONG: readonly string[]
  sort<T extends Listed>(tests: readonly T[]): T[]
}
export = LongestFirst
