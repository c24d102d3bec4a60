import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

const ROOT = resolve(__dirname, '../..')

/** A source by its path: read from the disk, or made up by a test. */
type Sources = ReadonlyMap<string, string>

/** As tsconfig.json has them; which files are read is said below. */
function optionsOfProject(): ts.CompilerOptions {
  const file = join(ROOT, 'tsconfig.json')
  const read: { config?: unknown } = ts.readConfigFile(file, (path) => ts.sys.readFile(path))
  return ts.parseJsonConfigFileContent(read.config, { ...ts.sys, readDirectory: () => [] }, ROOT).options
}

/** All that names a collection, and what kinds keep; compiled once, with whatever these files import. */
export function programOfRepositories(): ts.Program {
  const functions = join(ROOT, 'cloudfunctions')
  const repositories = readdirSync(functions, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.repo.ts'))
    .map((file) => join(functions, file))
  return ts.createProgram([...repositories, join(__dirname, 'kept.ts')], { ...optionsOfProject(), types: ['node'] })
}

/** The same from sources that are nowhere but in a test. They know the language's own types and nothing of Node. */
export function programOf(sources: Sources): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es5.d.ts'],
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const readsDisk = host.getSourceFile.bind(host)
  host.getSourceFile = (file, language) => {
    const text = sources.get(file)
    return text === undefined ? readsDisk(file, language) : ts.createSourceFile(file, text, language, true)
  }
  return ts.createProgram([...sources.keys()], options, host)
}
