import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { OpenEnd } from '../../../../contract/talks'
import { part } from '../../../../ui/aria'
import { Tabs } from '../../../../ui/tabs'
import { TextAction } from '../../../../ui/text-action'
import { useWide } from '../../../../ui/use-wide'
import { goTo } from '../../go-to'
import { activityUrl, evaluationUrl } from '../../routes'
import { isToDo, TABS, type Tab, type TalksStore } from '../../talks.store'
import { actWords, placeWords, whenWords } from '../../talk-words'
import { STAGE_WORDS } from '../../words'

const NAMES: Record<Tab, string> = { all: '没走完', asked: '待排期', dated: '已排期', held: '待评估' }
const HEADS = ['题目', '讲师', '在哪讲', '停在', '日期']

/** What has not come to its end, by where it stands. */
export const Ends = observer(function Ends({ store, more }: { store: TalksStore; more: number }) {
  const { tab, ends } = store
  const wide = useWide()
  return (
    <View>
      <Tabs
        items={TABS.map((key) => ({ key, label: NAMES[key], count: store.countOf(key) }))}
        value={tab}
        onChange={(key) => store.show(key)}
      />
      <View {...part('table')}>
        {wide && (
          <View className='year__row year__row--head' {...part('row')}>
            {HEADS.map((head) => (
              <View key={head} className={head === '在哪讲' ? 'year__venue' : ''} {...part('columnheader')}>
                {head}
              </View>
            ))}
            <View className='year__acts' {...part('columnheader')}>
              怎么办
            </View>
          </View>
        )}
        {ends.map((end) => (
          <End key={end.talkId} end={end} store={store} wide={wide} />
        ))}
      </View>
      {ends.length === 0 && <View className='text-2 year__none'>这里没有等着的。</View>}
      {more > 0 && <View className='text-cap year__none'>{`还有 ${more} 场，先办完上面的。`}</View>}
    </View>
  )
})

const End = observer(function End({ end, store, wide }: { end: OpenEnd; store: TalksStore; wide: boolean }) {
  const { title, lecturer, venue, branch, stage, overdue, activity } = end
  const tends = store.may.includes('tend-talks') && isToDo(stage)
  const act = actWords(end, tends)
  const go = () => {
    if (tends) void store.open(end.talkId)
    else if (activity) goTo((stage === 'held' ? evaluationUrl : activityUrl)(activity.activityId))
  }
  const state = <Text className={overdue ? 'text-red' : 'text-2'}>{STAGE_WORDS[stage]}</Text>
  const acts = (tends || activity) && (
    <TextAction spoken={`${act}，${title}`} onTap={go}>
      {act}
    </TextAction>
  )
  if (!wide)
    return (
      <View className='year__row' {...part('row')}>
        <View className='year__cell year__title' {...part('cell')}>
          {title}
        </View>
        <View className='year__cell text-cap' {...part('cell')}>
          {`${lecturer}，${venue}，${branch}`}
          <View>
            {state}
            <Text>{`\u3000${whenWords(end)}`}</Text>
          </View>
        </View>
        <View className='year__act' {...part('cell')}>
          {acts}
        </View>
      </View>
    )
  return (
    <View className={`year__row${end.talkId === store.chosen ? ' year__row--chosen' : ''}`} {...part('row')}>
      <View className='year__title' {...part('cell')}>
        {title}
      </View>
      <View {...part('cell')}>{lecturer}</View>
      <View className='year__venue text-2' {...part('cell')}>
        {placeWords(venue)}
      </View>
      <View {...part('cell')}>{state}</View>
      <View className='text-2 text-figures' {...part('cell')}>
        {whenWords(end)}
      </View>
      <View className='year__acts' {...part('cell')}>
        {acts}
      </View>
    </View>
  )
})
