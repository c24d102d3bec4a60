import { among, isCount, isFields, isFlag, isText, listOf, orNone, shape, type Check } from '../services/checks'
import { PLACE_NAMES } from './places'

const isPlace = among(...Object.keys(PLACE_NAMES))
const isWebLink = shape({ to: among('web'), href: isText })
const isOwnLink = shape({ to: isPlace, id: isText })
const isRuns = listOf(
  shape({
    text: isText,
    bold: orNone(isFlag),
    link: orNone((value) => isWebLink(value) || isOwnLink(value)),
    change: orNone(among('in', 'out')),
  }),
)

/** What each kind of block is, as it may lie on a phone. */
export const BLOCKS: Record<string, Check> = {
  heading: shape({ level: among(1, 2), runs: isRuns }),
  paragraph: shape({ align: orNone(among('center', 'right')), runs: isRuns }),
  list: shape({ ordered: isFlag, items: listOf(isRuns) }),
  table: shape({ headed: isFlag, rows: listOf(listOf(isRuns)) }),
  picture: shape({ url: isText, width: isCount, height: isCount, alt: isText }),
  reference: shape({ to: isPlace, id: isText, title: isText }),
}
/** Whether something is a block of one of some kinds. */
export const isBlockOf =
  (kinds: Record<string, Check>): Check =>
  (value) =>
    isFields(value) &&
    typeof value.kind === 'string' &&
    Object.keys(kinds).includes(value.kind) &&
    kinds[value.kind]?.(value) === true
