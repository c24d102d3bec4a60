import { text } from 'node:stream/consumers'
import { minify } from '@swc/core'

/**
 * Reads `{ file: text }` from its input and writes the same, made small, in the words that every supported phone knows. Nothing is
 * taken for granted of code: swc's unsafe arrows also come of functions that look at their `arguments`.
 */
const OPTIONS = {
  ecma: 2020,
  compress: { ecma: 2020, passes: 3 },
  mangle: true,
  format: { ecma: 2020, comments: false },
}

const small = async ([name, code]) => [name, (await minify(code, OPTIONS)).code]
const files = Object.entries(JSON.parse(await text(process.stdin)))
process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(files.map(small)))))
