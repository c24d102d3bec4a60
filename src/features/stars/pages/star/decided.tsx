import { View } from '@tarojs/components'
import type { DecidedItem, StarDecision } from '../../../../contract/stars'
import { starWord } from '../../../../domain/homes/services'
import { addDays, dayInYear, dayKey } from '../../../../domain/time'
import { Hero } from '../../../../ui/hero'
import { Note } from '../../../../ui/note'
import { Steps } from '../../../../ui/steps'
import { Criterion } from '../../components/criterion'
import { GivenStars } from '../../components/given-stars'
import { Folded } from '../../components/folded'
import { Part } from '../../components/part'
import { dayWords, decidedWords, decideWords, valueWords, versionWords } from '../../words'

interface Props {
  decision: StarDecision
  venue: string
  now: string
}

/** So many of what is met are shown before the rest is folded. */
const MET_SHOWN = 3

/** A decision as everybody reads it: drawn by its own version of the criteria, whatever has become of them since. */
export function Decided({ decision, venue, now }: Props) {
  const { stars, items, criteria, validUntil } = decision
  const met = items.filter((item) => item.met)
  const unmet = items.filter((item) => !item.met)
  const over = dayKey(now) > validUntil
  const rest = met.slice(MET_SHOWN)
  return (
    <View>
      <Hero
        number={stars === null || over ? '0' : stars}
        title={stars === null ? '不定星级' : <GivenStars stars={over ? null : stars} />}
        text={`${venue}，${over ? overWords(decision, now) : `有效到 ${dayWords(validUntil, now)}`}`}
      />
      <Part title={`${items.length} 项标准，达到 ${met.length} 项`} beside={versionWords(criteria)}>
        {[...met.slice(0, MET_SHOWN), ...unmet].map((item) => (
          <One key={item.id} item={item} />
        ))}
        {rest.length > 0 && (
          <Folded words={`其余 ${rest.length} 项都达到`}>
            {rest.map((item) => (
              <One key={item.id} item={item} />
            ))}
          </Folded>
        )}
      </Part>
      <Part title='怎么定的'>
        <View className='stars__note'>
          <Steps steps={stepsOf(decision, now)} />
        </View>
      </Part>
      {criteria.mark !== '' && (
        <View className='stars__note'>
          <Note>这是示例标准：全国没有公开的统一评分表，各市可以改成自己的。</Note>
        </View>
      )}
    </View>
  )
}

/** Since when it is none any more, and what it was. */
const overWords = ({ stars, validUntil }: StarDecision, now: string): string =>
  `${dayWords(addDays(validUntil, 1), now)} 起失效${stars === null ? '' : `，原为${starWord(stars)}`}`

function One({ item }: { item: DecidedItem }) {
  const { title, met, files } = item
  return <Criterion mark={met ? 'met' : 'short'} title={title} text={decidedWords(item)} {...valueWords(item, files)} />
}

function stepsOf(decision: StarDecision, now: string) {
  const { by, decidedAt, stars, reason, visits, submittedAt, correcting } = decision
  const passed = 'passed' as const
  return [
    {
      title: `${by} ${dayInYear(decidedAt, now)} ${decideWords(stars)}${correcting ? '（更正）' : ''}`,
      text: `理由：${reason}`,
      state: passed,
    },
    ...visits.map(({ day, people, announced }) => ({
      title: `${dayWords(day, now)} 实地查看，${people} 人`,
      text: announced ? '事先说好' : '没有事先通知',
      state: passed,
    })),
    { title: `${dayInYear(submittedAt, now)} 场馆提交自查`, text: '', state: passed },
  ]
}
