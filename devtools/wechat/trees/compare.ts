import type { Drawn } from '../../simulator/drawn'

/** These are on every element, whether they were given or not. */
const ALWAYS = ['class', 'style', 'id']

/**
 * Where the simulator's tree and WeChat's differ, each in words with its place; nothing where they are the same. Compared are
 * tags, order, texts, class, style, id and data-attributes, and those properties that both sides know: the engine drops what a
 * component has not declared, WeChat's compiler carries it along.
 */
export function differences(ours: Drawn, wechat: Drawn, place = ours.tag): string[] {
  if (ours.tag !== wechat.tag) return [`${place}: <${ours.tag}>, in WeChat <${wechat.tag}>`]
  const [mine, theirs] = [withoutBlanks(ours.children), withoutBlanks(wechat.children)]
  if (mine.length !== theirs.length)
    return [`${place}: ${mine.length} children (${names(mine)}), in WeChat ${theirs.length} (${names(theirs)})`]
  return [
    ...attributes(ours, wechat).map((problem) => `${place} ${problem}`),
    ...mine.flatMap((child, n) => childDifferences(child, theirs[n], `${place} > ${nameOf(child)}:${n}`)),
  ]
}

function childDifferences(mine: Drawn | string, theirs: Drawn | string | undefined, place: string): string[] {
  if (typeof mine !== 'string' && typeof theirs === 'object') return differences(mine, theirs, place)
  return mine === theirs ? [] : [`${place}: ${shown(mine)}, in WeChat ${shown(theirs)}`]
}

function attributes(ours: Drawn, wechat: Drawn): string[] {
  const both = Object.keys(wechat.attributes).filter((name) => name in ours.attributes && !ALWAYS.includes(name))
  const data = [...Object.keys(ours.attributes), ...Object.keys(wechat.attributes)].filter((name) =>
    /^data-/.test(name),
  )
  return [...new Set([...ALWAYS, ...both, ...data])].flatMap((name) => {
    const [mine, theirs] = [ours, wechat].map((tree) => plain(name, tree.attributes[name]))
    return mine === theirs ? [] : [`${name}: ${mine}, in WeChat ${theirs}`]
  })
}

/** What is not given, null and an empty text are one to a component, and so are blanks around the names of classes. */
function plain(name: string, value: unknown): string {
  const told = name === 'class' && typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value
  return told === undefined || told === null || told === '' ? 'nothing' : JSON.stringify(told)
}

const withoutBlanks = (children: readonly (Drawn | string)[]): (Drawn | string)[] =>
  children.filter((child) => typeof child !== 'string' || child.trim() !== '')

const nameOf = (child: Drawn | string): string => (typeof child === 'string' ? 'text' : child.tag)
const names = (children: readonly (Drawn | string)[]): string => children.map(nameOf).join(' ')
const shown = (child: Drawn | string | undefined): string =>
  typeof child === 'string' ? `the text ${JSON.stringify(child)}` : child ? `<${child.tag}>` : 'nothing'
