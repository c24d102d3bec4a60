/** What the engine did for some requests: the same on a fast machine and on a slow one. */
export interface WorkDone {
  /** Statements that SQLite ran, those that begin and end a commit among them. */
  statements: number
  /** Rows that SQLite handed over. */
  rows: number
  /** Documents that were parsed, and how long their texts were. */
  documents: number
  characters: number
}

export interface WorkTaken extends WorkDone {
  /** The statements on rows, each with the number of its parameters. */
  texts: ReadonlyMap<string, number>
}

const NONE: WorkDone = { statements: 0, rows: 0, documents: 0, characters: 0 }

/** Counts the work of a database and its snapshots. */
export class Work {
  #done: WorkDone = { ...NONE }
  readonly #texts = new Map<string, number>()

  /** A statement on no rows, such as one that ends a commit. */
  ran(): void {
    this.#done.statements += 1
  }

  /** A statement that changed rows, or handed some over. */
  ranOn(sql: string, { params, rows }: { params: number; rows: number }): void {
    this.#done.statements += 1
    this.#done.rows += rows
    this.#texts.set(sql, params)
  }

  /** A document was made of this text. */
  parsed(text: string): void {
    this.#done.documents += 1
    this.#done.characters += text.length
  }

  /** What was done since this was asked last. */
  take(): WorkTaken {
    const taken = { ...this.#done, texts: new Map(this.#texts) }
    this.#done = { ...NONE }
    this.#texts.clear()
    return taken
  }
}
