import { Text, View } from '@tarojs/components'
import type { DecidingCheck, StarDecision } from '../../../../contract/stars'
import { shortStars } from '../../../../domain/stars/deciding'
import { wallClock } from '../../../../domain/time'
import { tappable } from '../../../../ui/aria'
import { Part } from '../../components/part'
import { goTo } from '../../go-to'
import { starUrl } from '../../routes'

/** What was decided before, each by the criteria of its time. */
export function Past({ deciding: { decisions, check } }: { deciding: DecidingCheck }) {
  if (decisions.length === 0) return null
  return (
    <Part title='往年' beside='按当年的标准，不改'>
      {decisions.map((decision) => {
        const [given, lacks] = [givenWords(decision), lacksOf(decision)]
        return (
          <View
            key={decision.decisionId}
            className='deciding__past'
            hoverClass='row--pressed'
            {...tappable(() => goTo(starUrl(check.venue.venueId, decision.decisionId)), {
              role: 'link',
              label: `${given}，${lacks}`,
            })}
          >
            <Text className='deciding__given'>{given}</Text>
            <Text className='text-2 deciding__words'>{lacks}</Text>
          </View>
        )
      })}
    </Part>
  )
}

/** 2025 三星, and 2025 三星，更正. */
const givenWords = ({ decidedAt, stars, correcting }: StarDecision): string =>
  `${wallClock(decidedAt).year} ${shortStars(stars)}${correcting ? '，更正' : ''}`

const lacksOf = ({ items, reason }: StarDecision): string => {
  const unmet = items
    .filter(({ met }) => !met)
    .map(({ title, lacks }) => (lacks === '' ? title : `${title}（${lacks}）`))
  return unmet.length === 0 ? reason : `没达到：${unmet.join('、')}`
}
