import type { Parts } from './parts'
import { childrenOf, xmlTree } from './xml'

/** What a part leads to, by the names that it gives it. */
export interface Relation {
  type: string
  /** Of a part within the document its whole path. */
  target: string
  outside: boolean
}

/** What stands beside a part in a folder of its own. */
export function relationsOf(parts: Parts, path: string): Map<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const tree = xmlTree(parts.text(`${folder}_rels/${path.slice(folder.length)}.rels`))
  const all = childrenOf(tree.children[0], 'Relationship')
  return new Map(
    all.map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
      const outside = TargetMode === 'External'
      return [
        Id,
        { type: Type.slice(Type.lastIndexOf('/') + 1), target: outside ? Target : within(folder, Target), outside },
      ]
    }),
  )
}

function within(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

/** The part that is the text itself; null where there is none. */
export function mainPart(parts: Parts): string | null {
  const main = [...relationsOf(parts, '').values()].find(({ type, outside }) => type === 'officeDocument' && !outside)
  const [usual] = parts.named(/^word\/document\d*\.xml$/)
  return (main && parts.named(/./).includes(main.target) ? main.target : usual) ?? null
}
