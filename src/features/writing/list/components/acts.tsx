import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Writing } from '../../../../contract/writing'
import { REASON_MAX } from '../../../../domain/limits'
import { addDays, dayKey } from '../../../../domain/time'
import { MomentSheet } from '../../../../forms/moment-sheet'
import { momentOf } from '../../../../forms/moments'
import { described, live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Lines } from '../../../../ui/lines'
import { Note } from '../../../../ui/note'
import { reviewUrl, writeUrl } from '../../routes'
import type { Order } from '../../writing.store'
import { ACT_WORDS, actOf, actsOf, type Act } from '../acts'
import type { ActsStore } from '../acts.store'
import './acts.scss'

interface Props {
  store: ActsStore
  writing: Writing
}

const go = (url: string) => () => void Taro.navigateTo({ url })

/** What can be done with a notice. What an act does stands there before it is done; a reason is a field, and no dialog. */
export const Acts = observer(function Acts({ store, writing }: Props) {
  const { asked, writing: one } = store
  const { noticeId, org, moves, history } = writing
  const compared = history.some(({ move }) => move === 'submit') || writing.copy !== null
  return (
    <View className='writing-acts'>
      <View className='writing-acts__row'>
        {moves.includes('approve') && (
          <Button small icon='eye' onTap={go(reviewUrl(noticeId))}>
            去审核
          </Button>
        )}
        {moves.includes('save') && (
          <Button small onTap={go(writeUrl(org.id, noticeId))}>
            继续写
          </Button>
        )}
        {compared && !moves.includes('approve') && (
          <Button small onTap={go(reviewUrl(noticeId))}>
            看改动
          </Button>
        )}
        {actsOf(writing).map((name) => (
          <Button
            key={name}
            small
            disabled={one.offline || asked === name}
            spoken={one.offline ? `${ACT_WORDS[name]}，联网后才能做` : undefined}
            onTap={() => store.ask(name)}
          >
            {ACT_WORDS[name]}
          </Button>
        ))}
      </View>
      {one.offline && actsOf(writing).length > 0 && <Note icon='offline'>没有网络，联网后才能收回、发布和撤回。</Note>}
      <View className='text-note text-amber' {...live}>
        {one.problem ?? ''}
      </View>
      {asked !== null && moves.includes(asked) && <Asked store={store} act={actOf(asked, writing)} writing={writing} />}
    </View>
  )
})

/** Tomorrow morning is offered first. */
const MORNING = 8 * 60

const Asked = observer(function Asked({ store, act, writing }: Props & { act: Act }) {
  const { words, writing: one } = store
  const [choosing, choose] = useState(false)
  const { later } = act
  const lacks = act.reason !== undefined && words.trim() === ''
  const confirm = async (order: Order) => {
    if ((await store.confirm(order)) && order.name === 'correct') go(writeUrl(writing.org.id, writing.noticeId))()
  }
  return (
    <View className='writing-acts__asked'>
      <View className='text-bold' {...described('heading', undefined, 2)}>
        {act.words}
      </View>
      <View className='text-2'>{act.effect}</View>
      {act.reason !== undefined && (
        <Lines label={act.reason} value={words} maxLength={REASON_MAX} onInput={(value) => store.say(value)} />
      )}
      <View className='writing-acts__row'>
        <Button small kind='text' onTap={() => store.ask(null)}>
          先不做
        </Button>
        {act.ways.map((way) => (
          <Button
            key={way.words}
            small
            busy={one.busy !== null}
            disabled={lacks || one.offline}
            onTap={() => void confirm(way.order(words.trim()))}
          >
            {lacks ? `写了原因才能${way.words}` : way.words}
          </Button>
        ))}
        {later && (
          <Button small disabled={one.busy !== null || one.offline} onTap={() => choose(true)}>
            选别的时间
          </Button>
        )}
      </View>
      {later && choosing && (
        <MomentSheet
          title='发布时间'
          value={momentOf(addDays(dayKey(writing.now), 1), MORNING)}
          now={writing.now}
          onChange={(moment) => moment !== null && void confirm(later(moment))}
          onClose={() => choose(false)}
        />
      )}
    </View>
  )
})
