import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readDrawn, type Drawn } from '../drawn'
import { field, text, texts } from '../json'

/** A screen as it was drawn, and what it was drawn from. */
export interface SeenScreen {
  /** What was weighed: a screen's name, or what was done there. */
  name: string
  /** Of its page, as in app.json. */
  path: string
  /** JSON of what the page began with, and of each setData since. */
  sent: readonly string[]
  tree: Drawn
}

/** Where a run of all walks keeps what it has seen, from the project's root. */
export const SCREENS = '.local/screens.jsonl'

/** Begins a file of screens, one a line, and answers with what writes the next one. */
export function keepScreens(file: string): (screen: SeenScreen) => void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  return (screen) => appendFileSync(file, `${JSON.stringify(screen)}\n`)
}

export const readScreens = (file: string): SeenScreen[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => readScreen(JSON.parse(line)))

/** Reads one that came as JSON. */
export const readScreen = (screen: unknown): SeenScreen => ({
  name: text(screen, 'name'),
  path: text(screen, 'path'),
  sent: texts(screen, 'sent'),
  tree: readDrawn(field(screen, 'tree')),
})
