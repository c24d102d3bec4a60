import { Icon } from '../icon'
import { Rule } from '../rule'
import { Seal } from '../seal'
import { Tag } from '../tag'
import { each, type Shown } from './shown'

const TONES = ['plain', 'red', 'solid', 'green', 'amber', 'blue'] as const
const SIZES = ['xs', 's', 'm', 'base', 'l'] as const
const SOME_ICONS = ['check-circle', 'x-circle', 'half', 'ring', 'clock', 'calendar', 'bell', 'medal'] as const

/** What marks what stands beside it. */
export const marks: readonly Shown[] = [
  {
    name: 'icon',
    states: {
      ...each(SIZES, (size) => <Icon name='search' size={size} />),
      ...each(SOME_ICONS, (name) => <Icon name={name} />),
    },
  },
  { name: 'rule', states: { red: <Rule />, grey: <Rule tone='grey' />, short: <Rule short /> } },
  {
    name: 'seal',
    states: { another: <Seal name='林一' />, me: <Seal name='林一' me />, large: <Seal name='林一' large /> },
  },
  {
    name: 'tag',
    states: {
      ...each(TONES, (tone) => <Tag tone={tone}>状态</Tag>),
      icon: (
        <Tag tone='green' icon='check'>
          已完成
        </Tag>
      ),
    },
  },
]
