import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { PublicStars } from '../../../../contract/stars'
import { dayInYear } from '../../../../domain/time'
import { shortStars } from '../../../../domain/stars/deciding'
import { useStore } from '../../../../stores/app'
import { Hero } from '../../../../ui/hero'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Row } from '../../../../ui/row'
import { Screen } from '../../../../ui/screen'
import { useRefresh } from '../../../../ui/use-refresh'
import { Criterion } from '../../components/criterion'
import { Part } from '../../components/part'
import { Waiting } from '../../components/waiting'
import { goTo } from '../../go-to'
import { starUrl } from '../../routes'
import { StarStore } from '../../star.store'
import { needWords, versionWords } from '../../words'
import { Decided } from './decided'
import { Opinion } from './opinion'
import '../../components/stars.scss'

/** How a Youth Home was rated, by what and why: 20j. */
export default observer(function StarPage() {
  const { venueId = '', decisionId } = useRouter().params
  const store = useStore((app) => new StarStore(app, venueId, decisionId ?? null))
  useRefresh(store)
  return (
    <Screen title='星级评定' reading>
      <Loaded from={store.stars} skeleton={<Waiting />} onRetry={() => void store.refresh()}>
        {(stars) => (
          <View className='stars'>
            {stars.decision ? (
              <Decided decision={stars.decision} venue={stars.venue.name} now={stars.now} />
            ) : (
              <NotYet stars={stars} />
            )}
            <Others stars={stars} />
            <Opinion />
          </View>
        )}
      </Loaded>
    </Screen>
  )
})

/** What will be looked at: without figures, for nobody has looked yet. */
function NotYet({ stars: { venue, criteria } }: { stars: PublicStars }) {
  return (
    <View>
      <Hero number='—' title='还没有评定' text={`${venue.name}，评定后在这里公示`} />
      {criteria ? (
        <Part title={`${criteria.items.length} 项标准`} beside={versionWords(criteria)}>
          {criteria.items.map((item) => (
            <Criterion key={item.id} mark='short' title={item.title} text={needWords(item)} />
          ))}
        </Part>
      ) : (
        <Note>这里还没有公布评定标准。</Note>
      )}
    </View>
  )
}

/** Each with its own version of the criteria. */
function Others({ stars: { venue, others, now } }: { stars: PublicStars }) {
  if (others.length === 0) return null
  return (
    <Part title='往年'>
      {others.map(({ decisionId, decidedAt, stars, correcting }) => (
        <Row
          key={decisionId}
          title={`${dayInYear(decidedAt, now)}${correcting ? ' 更正' : ''}`}
          value={shortStars(stars)}
          onTap={() => goTo(starUrl(venue.venueId, decisionId))}
        />
      ))}
    </Part>
  )
}
