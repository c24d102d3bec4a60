import { TmplGroup } from 'glass-easel-template-compiler'
import { shelved } from '../../shelf'
import type { AppBundle, Problem } from '../bundle'
import { field, number, text } from '../json'
import { appConfigOf } from './config'
import { filesOf, type BuiltFile } from './files'
import { gate } from './gate'
import { kept } from './kept'
import { compileStyle, inlineImports } from './styles'

export interface Compiled {
  bundle: AppBundle
  problems: Problem[]
}

/** Compiles a build of the mini-program, and tells what a phone or an upload would refuse. */
export function compile(dist: string): Compiled {
  const files = filesOf(dist)
  const state = files.map(({ path, bytes, changed }) => `${path} ${bytes} ${changed}`).join('\n')
  const before = latest.get(dist)
  if (before?.state === state) return before.outcome
  const outcome = shelvedOf(files)
  latest.set(dist, { state, outcome })
  return outcome
}

/** What was made last of each folder: as long as no file of it has changed, a further phone begins with that. */
const latest = new Map<string, { state: string; outcome: Compiled }>()

function shelvedOf(files: readonly BuiltFile[]): Compiled {
  const madeOf = files.flatMap((file) => [file.path, String(file.bytes), COMPILED.test(file.path) ? file.read() : ''])
  return JSON.parse(shelved('compiled', madeOf, () => JSON.stringify(compiled(files)))) as Compiled
}

/** Of other files it matters that they are there and how large they are. */
const COMPILED = /\.(json|wxss|wxml|wxs|js)$/

function compiled(files: readonly BuiltFile[]): Compiled {
  const of = (extension: string): [string, BuiltFile][] =>
    files.filter(({ path }) => path.endsWith(extension)).map((file) => [file.path.slice(0, -extension.length), file])
  const configs = parsed(of('.json'))
  const styles = styled(of('.wxss'))
  const templates = templated(JSON.stringify([sourcesOf(of('.wxml')), sourcesOf(of('.wxs'))]), 'all')
  const scripts = Object.fromEntries(of('.js').map(([name, file]) => [name, file.read()]))
  return {
    bundle: { scripts, configs: configs.value, styles: styles.value, templates: templates.value },
    problems: [
      ...configs.problems,
      ...styles.problems,
      ...templates.problems,
      ...gate(files, appConfigOf(configs.value)),
    ],
  }
}

interface Part<T> {
  value: T
  problems: Problem[]
}

function parsed(files: readonly [string, BuiltFile][]): Part<Record<string, unknown>> {
  const problems: Problem[] = []
  const value: Record<string, unknown> = {}
  for (const [name, file] of files) {
    try {
      value[name] = JSON.parse(file.read())
    } catch (failure) {
      problems.push({
        level: 'error',
        file: file.path,
        message: failure instanceof Error ? failure.message : 'bad JSON',
      })
    }
  }
  return { value, problems }
}

const styleOf = kept(compileStyle)

function styled(files: readonly [string, BuiltFile][]): Part<Record<string, string>> {
  const sources = new Map(files.map(([name, file]) => [name, file.read()]))
  const done = files.map(([name, file]) => ({ name, ...styleOf(inlineImports(name, sources), file.path) }))
  return {
    value: Object.fromEntries(done.map(({ name, css }) => [name, css])),
    problems: done.flatMap(({ problems }) => problems),
  }
}

interface Source {
  name: string
  path: string
  source: string
}

const sourcesOf = (files: readonly [string, BuiltFile][]): Source[] =>
  files.map(([name, file]) => ({ name, path: file.path, source: file.read() }))

const templated = kept((sources: string): Part<string> => {
  const [wxml, wxs] = JSON.parse(sources) as [Source[], Source[]]
  const group = new TmplGroup()
  try {
    const problems = wxml.flatMap(({ name, path, source }) => complaints(path, group.addTmpl(name, source)))
    for (const { name, source } of wxs) group.addScript(name, source)
    return { value: group.getTmplGenObjectGroups(), problems }
  } finally {
    group.free()
  }
})

/** The engine is lenient where WeChat's own compiler stops the build. */
const REFUSED_BY_WECHAT = /end tag/i

function complaints(file: string, found: unknown): Problem[] {
  if (!Array.isArray(found)) return []
  return found.map((complaint: unknown) => {
    const place = `${number(complaint, 'startLine') + 1}:${number(complaint, 'startColumn') + 1}`
    const message = text(complaint, 'message')
    const level = field(complaint, 'isError') === true || REFUSED_BY_WECHAT.test(message) ? 'error' : 'warning'
    return { level, file, message: `${message} at ${place}` }
  })
}
