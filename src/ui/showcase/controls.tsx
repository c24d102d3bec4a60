import { Button } from '../button'
import { Checkbox, Tick } from '../checkbox'
import { Chip } from '../chip'
import { CodeInput } from '../code-input'
import { Field } from '../field'
import { Lines } from '../lines'
import { OneOf } from '../one-of'
import { Paged } from '../paged'
import { Pager } from '../pager'
import { Choice } from '../choice'
import { Row } from '../row'
import { SearchField } from '../search-field'
import { Switch } from '../switch'
import { Tabs } from '../tabs'
import { TextAction } from '../text-action'
import { each, nothing, type Shown } from './shown'

const KINDS = ['primary', 'line', 'quiet', 'text'] as const
const THREE = ['第一个', '第二个', '长一点的第三个']
const WEEK = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

const buttons = {
  ...each(KINDS, (kind) => <Button kind={kind}>下一步</Button>),
  ...each(
    KINDS,
    (kind) => (
      <Button kind={kind} icon='copy'>
        复制
      </Button>
    ),
    ', icon',
  ),
  ...each(
    KINDS,
    (kind) => (
      <Button kind={kind} busy>
        正在保存
      </Button>
    ),
    ', busy',
  ),
  disabled: <Button disabled>先选一项</Button>,
  small: <Button small>上一页</Button>,
  'small, icon': (
    <Button small icon='bell'>
      提醒
    </Button>
  ),
  grow: (
    <Button kind='primary' grow>
      占满一行
    </Button>
  ),
}

const checkbox = (checked: boolean) => (
  <Checkbox checked={checked} onChange={nothing} spoken='我已读过'>
    我已读过
  </Checkbox>
)

const field = (value: string, error: string | null = null) => (
  <Field label='名称' value={value} onInput={nothing} placeholder='写在这里' error={error} />
)

const lines = (value: string, error: string | null = null) => (
  <Lines label='说明' value={value} onInput={nothing} maxLength={60} placeholder='写在这里' error={error} />
)

const bare = (value: string) => <Lines label='想说的，可以不写' value={value} onInput={nothing} maxLength={60} bare />

const code = (value: string, error: string | null = null) => (
  <CodeInput label='编码' value={value} onInput={nothing} error={error} />
)

const searchField = (value: string) => (
  <SearchField
    label='搜文字'
    value={value}
    placeholder='搜文字和名称'
    maxLength={30}
    onInput={nothing}
    onSearch={nothing}
  />
)

const arrived = () => Promise.resolve()
const pager = (at: number, last: number | null, busy = false) => (
  <Pager pages={{ at, last, busy, toNext: arrived, toPrevious: arrived }} />
)

const paged = (rows: number) => (
  <Paged all={Array.from({ length: rows }, (_, nth) => `第 ${nth + 1} 行`)}>
    {(row) => <Row key={row} title={row} />}
  </Paged>
)

/** What is tapped and typed into. */
export const controls: readonly Shown[] = [
  { name: 'button', states: buttons },
  {
    name: 'checkbox',
    states: {
      off: checkbox(false),
      on: checkbox(true),
      'tick, off': <Tick checked={false} onChange={nothing} spoken='选中' />,
      'tick, on': <Tick checked onChange={nothing} spoken='选中' />,
      'tick, some': <Tick checked='mixed' onChange={nothing} spoken='全选' />,
    },
  },
  {
    name: 'choice',
    states: {
      off: <Choice title='抽签' caption='报名截止后一次抽出全部顺序。' onTap={nothing} />,
      on: <Choice on title='先到先得' caption='按报名先后给名额，满了排候补。' onTap={nothing} />,
    },
  },
  {
    name: 'chip',
    states: {
      off: (
        <Chip choice onTap={nothing}>
          图片 4
        </Chip>
      ),
      on: (
        <Chip choice on onTap={nothing}>
          全部 12
        </Chip>
      ),
      'opens a list': (
        <Chip icon='down' spoken='今年，选年份' onTap={nothing}>
          今年
        </Chip>
      ),
      'longer than there is room': <Chip onTap={nothing}>{'很长的词'.repeat(12)}</Chip>,
    },
  },
  {
    name: 'code-input',
    states: {
      empty: code(''),
      some: code('K7Q'),
      full: code('K7QH2M'),
      error: code('K7QH2M', '没有这个编码，请核对后再填。'),
      short: <CodeInput label='编码' value='04H' length={4} onInput={nothing} />,
    },
  },
  {
    name: 'field',
    states: {
      empty: field(''),
      filled: field('一行文字'),
      error: field('一行', '太短了，至少写四个字。'),
      disabled: <Field label='名称' value='不能改的文字' onInput={nothing} disabled />,
    },
  },
  {
    name: 'lines',
    states: {
      empty: lines(''),
      filled: lines('几行文字，写得长一些也看得见，不用左右拖。'),
      error: lines('几行', '太短了，至少写四个字。'),
      bare: bare(''),
      'bare and filled': bare('几行文字'),
    },
  },
  { name: 'paged', states: { 'on one page': paged(2), 'by the page': paged(16) } },
  {
    name: 'pager',
    states: {
      first: pager(0, 4),
      between: pager(2, 4),
      last: pager(4, 4),
      'end unknown': pager(2, null),
      'on its way': pager(2, null, true),
    },
  },
  {
    name: 'one-of',
    states: {
      none: <OneOf label='哪一个' items={THREE} value={null} onChange={nothing} />,
      first: <OneOf label='哪一个' items={THREE} value={0} onChange={nothing} />,
      disabled: <OneOf label='哪一个' items={THREE} value={2} disabled onChange={nothing} />,
    },
  },
  { name: 'search-field', states: { empty: searchField(''), filled: searchField('一个词') } },
  {
    name: 'switch',
    states: {
      off: <Switch on={false} onChange={nothing} spoken='提醒' />,
      on: <Switch on onChange={nothing} spoken='提醒' />,
      disabled: <Switch on disabled onChange={nothing} spoken='提醒' />,
    },
  },
  {
    name: 'tabs',
    states: {
      words: <Tabs items={tabs(['全部', '图片', '文字'])} value='全部' onChange={nothing} />,
      counts: <Tabs items={tabs(['未读', '已读', '收藏'], 12)} value='已读' onChange={nothing} />,
      'more than fit': <Tabs items={tabs(WEEK)} value='周三' onChange={nothing} />,
    },
  },
  {
    name: 'text-action',
    states: {
      plain: <TextAction onTap={nothing}>加入日历</TextAction>,
      icon: (
        <TextAction icon='route' onTap={nothing}>
          导航
        </TextAction>
      ),
      undoes: (
        <TextAction undoes onTap={nothing}>
          撤销
        </TextAction>
      ),
    },
  },
]

function tabs(labels: readonly string[], count?: number) {
  return labels.map((label) => ({ key: label, label, count }))
}
