import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Desk, DeskHead } from '../../../../../desk/desk'
import { goTo } from '../../../../../desk/go'
import { Side, useRoomy } from '../../../../../desk/side'
import { STAGE_NAMES, STAGES } from '../../../../../domain/publishing/piece'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { Tag } from '../../../../../ui/tag'
import { Fact } from '../../../../../desk/fact'
import { STAGE_TONES, UNTITLED } from '../../../words'
import { About } from '../../components/about'
import type { WritingsStore } from '../../writings.store'
import { AboveButton, MovingButton, Rows, RowsSkeleton, StageTabs, WriteButton } from './list'
import { ListBanner } from './list-banner'
import { Narrowing } from './narrowing'

/** The list, and the one that is looked at beside it or, where there is less room, over it. */
export const OnDesk = observer(function OnDesk({ store }: { store: WritingsStore }) {
  const { value, error, closed } = store
  const shown = store.chosen?.writing.noticeId ?? null
  return (
    <Desk current='notices' of={store.orgId} banner={<ListBanner store={store} />}>
      <DeskHead title='公告'>
        <View className='text-cap'>{value === null ? '' : `${value.org.name}发布`}</View>
        <View className='desk__tool'>
          <Button small icon='eye' onTap={() => goTo('/pages/notices/index')}>
            看收到的
          </Button>
        </View>
        <MovingButton store={store} />
        <AboveButton store={store} />
        <WriteButton store={store} small />
      </DeskHead>
      {!closed && <StageTabs store={store} />}
      <View className='desk__columns writings__columns'>
        <View className='desk__list'>
          {!closed && <Narrowing store={store} />}
          <Loaded from={store} skeleton={<RowsSkeleton />} onRetry={() => void store.refresh()}>
            {(page) => <Rows store={store} page={page} shown={shown} table onOpen={(row) => store.choose(row)} />}
          </Loaded>
        </View>
        {(error === null || value !== null) && <Beside store={store} />}
      </View>
    </Desk>
  )
})

const Beside = observer(function Beside({ store }: { store: WritingsStore }) {
  const roomy = useRoomy()
  const { chosen } = store
  if (chosen === null) return roomy ? <Summary store={store} /> : null
  const row = store.rows.find(({ noticeId }) => noticeId === chosen.writing.noticeId)
  const found = chosen.writing.found.value
  const stage = found?.stage ?? row?.stage ?? 'draft'
  const title = found?.text.title ?? row?.title ?? ''
  const [before, next] = [store.beside(-1), store.beside(1)]
  return (
    <Side
      title={title === '' ? UNTITLED : title}
      marks={
        <View className='writings__marks'>
          <Tag tone={STAGE_TONES[stage]}>{STAGE_NAMES[stage]}</Tag>
        </View>
      }
      chosen={chosen.writing.noticeId}
      place={store.place}
      onBefore={before ? () => store.choose(before) : undefined}
      onNext={next ? () => store.choose(next) : undefined}
      onClose={() => store.choose(null)}
    >
      <About key={chosen.writing.noticeId} store={chosen} />
    </Side>
  )
})

const nothing = () => undefined

/** While nobody has opened any. */
const Summary = observer(function Summary({ store }: { store: WritingsStore }) {
  const { counts } = store
  return (
    <Side title='各阶段' marks={null} chosen={null} place='' onClose={nothing}>
      {STAGES.map((stage) => (
        <Fact key={stage} name={STAGE_NAMES[stage]}>
          {counts === null ? '' : `${counts[stage]} 条`}
        </Fact>
      ))}
      <View className='text-cap writings__hint'>点一条，看它的历史和能做什么。</View>
    </Side>
  )
})
