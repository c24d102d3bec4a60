import { readXml } from './xml'
import type { Told } from './frame'
import type { Parts } from './parts'

/** Words that stand beside the text, in parts of their own. */
export const toldElsewhere = (parts: Parts): Told[] => [
  ...parts
    .named(/^word\/comments\d*\.xml$/)
    .flatMap((part) => wordsOf(parts.text(part), 'w:comment').map(told('comment'))),
  ...parts
    .named(/^word\/(header|footer)\d*\.xml$/)
    .flatMap((part) => wordsOf(parts.text(part), undefined))
    .filter((words) => !PAGE.test(words))
    .map(told('margin')),
  ...parts
    .named(/^word\/diagrams\/data\d*\.xml$/)
    .flatMap((part) => wordsOf(parts.text(part), undefined))
    .map(told('object')),
]

const told =
  (kind: Told['kind']) =>
  (words: string): Told => ({ kind, words })

/** The number of a page, as it stands at its foot. */
const PAGE = /^[\s\-–—―·第页共/0-9０-９]*$/

/** What a part says, in lines; or what each of its elements of a name says. */
function wordsOf(xml: string | null, each: string | undefined): string[] {
  const all: string[] = []
  const open: string[] = []
  let words = ''
  const flush = (): void => {
    if (words.trim() !== '') all.push(words)
    words = ''
  }
  readXml(xml ?? '', {
    open: (name) => void open.push(name),
    text: (text) => {
      if (['w:t', 'a:t', 'm:t'].includes(open.at(-1) ?? '')) words += text
    },
    close: () => {
      const name = open.pop()
      if (name === 'w:p' || name === 'a:p' || name === 'w:br') words += '\n'
      else if (name === 'w:tab' || name === 'w:tc') words += ' '
      else if (name === each) flush()
    },
  })
  if (each === undefined) flush()
  return all
}
