import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { TalksOverview } from '../../../../contract/talks'
import { DeskScreen } from '../../../../desk/desk-screen'
import { heldOf } from '../../../../domain/talks/year'
import { useStore } from '../../../../stores/app'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Chip } from '../../../../ui/chip'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Hero } from '../../../../ui/hero'
import { Loaded } from '../../../../ui/loaded'
import { useRefresh } from '../../../../ui/use-refresh'
import { useWide } from '../../../../ui/use-wide'
import { published } from '../../../../domain/time'
import { Heading } from '../../components/heading'
import { TalkCells } from '../../components/talk-cells'
import { TalkLoop } from '../../components/talk-loop'
import { TalkPage } from '../../components/talk-skeletons'
import { goTo } from '../../go-to'
import { tendedUrl } from '../../routes'
import { TalksStore } from '../../talks.store'
import { Below } from './below'
import { Ends } from './ends'
import { Panel } from './panel'
import { TableOut } from './table-out'
import '../../components/talks.scss'
import './index.scss'

/** A committee's talks in a year: how many of its target, what has not come to its end, and those below. */
export default observer(function TalksPage() {
  const { orgId = '' } = useRouter().params
  const store = useStore((app) => new TalksStore(app, orgId))
  const wide = useWide()
  useRefresh(store)
  const year = store.overview.value
  const tools = year && <Tools year={year} store={store} />
  return (
    <DeskScreen title='青年讲师团' current='talks' of={orgId} tools={wide ? tools : undefined}>
      <View className='talks'>
        {!wide && year && <View className='talks__acts year__tools'>{tools}</View>}
        <Loaded from={store.overview} skeleton={<TalkPage />} onRetry={() => void store.refresh()}>
          {(overview) => <Shown store={store} year={overview} />}
        </Loaded>
      </View>
      <Panel store={store} />
    </DeskScreen>
  )
})

const Tools = observer(function Tools({ year, store }: { year: TalksOverview; store: TalksStore }) {
  const [asked, ask] = useState(false)
  const { lecturers, proposed } = year
  return (
    <>
      <Chip icon='down' spoken={`${year.year} 年，换一年`} onTap={() => ask(true)}>
        {`${year.year} 年`}
      </Chip>
      <View className='text-cap year__asof'>{`截至${published(year.now, year.now)}`}</View>
      <Button small icon='users' onTap={() => goTo(tendedUrl(year.org.id))}>
        {proposed === 0 ? `讲师 ${lecturers} 人` : `讲师 ${lecturers} 人，${proposed} 人待审核`}
      </Button>
      {store.may.includes('export-talks') && <TableOut key={year.year} orgId={year.org.id} year={year.year} />}
      <ChoiceSheet
        open={asked}
        title='看哪一年'
        options={year.years.map((one) => ({ key: String(one), label: `${one} 年` }))}
        chosen={String(year.year)}
        onChoose={(one) => void store.choose(Number(one))}
        onClose={() => ask(false)}
      />
    </>
  )
})

const Shown = observer(function Shown({ store, year }: { store: TalksStore; year: TalksOverview }) {
  return (
    <View>
      <View className={store.chosen === null ? 'year' : 'year year--behind'}>
        <View className='year__count'>
          <Hero
            number={heldOf(year)}
            title={`场，全年目标 ${year.target} 场`}
            text={`${year.org.name}本级，听讲 ${year.listeners} 人次`}
          />
          <View className='year__cells'>
            <TalkCells year={year} />
          </View>
        </View>
        <View className='year__loop'>
          <Heading>一场宣讲走到哪一步</Heading>
          <TalkLoop year={year} />
        </View>
      </View>
      <View className='text-note text-green' {...live}>
        {store.said}
      </View>
      <View className={`year year--list${store.chosen === null ? '' : ' year--beside'}`}>
        <View className='year__ends'>
          <Ends store={store} more={year.more} />
        </View>
        {year.children.length > 0 && (
          <View className='year__below'>
            <Below year={year} />
          </View>
        )}
      </View>
    </View>
  )
})
