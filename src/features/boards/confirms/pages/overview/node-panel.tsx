import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Overview } from '../../../../../contract/boards'
import { hoursWords } from '../../../../../domain/assignments/quiet'
import { copyText } from '../../../../../services/platform/clipboard'
import { described, live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Note } from '../../../../../ui/note'
import { Trend } from '../../../../../ui/trend'
import { dayItems, untilWords } from '../../confirm-words'
import type { NodeConfirms } from '../../node.store'

interface Props {
  of: Overview
  store: NodeConfirms
  wide: boolean
}

/** What it is about, how it went day by day, and the text for a group. */
export const NodePanel = observer(function NodePanel({ of, store, wide }: Props) {
  const { assignment, days, quiet, now } = of
  const { copied } = store
  const facts = [
    { name: '来源', value: assignment.about?.source ?? '' },
    { name: '截止', value: untilWords(assignment.deadline, now) },
    { name: '为什么要确认', value: assignment.about?.reason ?? '' },
  ].filter(({ value }) => value !== '')
  const items = dayItems(days, now)
  return (
    <View className='confirms-panel'>
      {wide && <View className='text-title'>{assignment.title}</View>}
      <View className='confirms-panel__facts'>
        {facts.map(({ name, value }) => (
          <View key={name} className='confirms-panel__fact'>
            <Text className='text-2'>{name}</Text>
            <Text>{value}</Text>
          </View>
        ))}
      </View>
      {items.length > 0 && (
        <View className='confirms-panel__days'>
          <View className='confirms-panel__fact'>
            <View className='text-bold' {...described('heading', undefined, 2)}>
              每天确认
            </View>
            <Text className='text-cap'>人</Text>
          </View>
          <Trend items={items} label={items.map(({ label, value }) => `${label} ${value} 人`).join('，')} />
        </View>
      )}
      <Button icon='copy' onTap={() => void store.copy(copyText)}>
        复制进度文字
      </Button>
      <View className='confirms-panel__said text-note' {...live}>
        {copied === null ? '' : copied ? '已复制，可粘贴到群' : '没有复制成，请再点一次'}
      </View>
      <Note>截止时冻结一次，之后的确认另记。转走的人算在确认时所在支部。</Note>
      <Note icon='bell'>{`提醒由团支书发，每人这条公告最多 1 次，${hoursWords(quiet)} 不发。`}</Note>
    </View>
  )
})
